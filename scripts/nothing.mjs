// Stands for packages that mean nothing in a bundle, such as the marker `server-only`.
export {};
