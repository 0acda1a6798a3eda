// What the marker package `server-only` is outside of a bundler: nothing.
module.exports = {};
