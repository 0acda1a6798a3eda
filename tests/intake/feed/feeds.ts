/** Small feeds of our own writing, one for each format, about the same two items. */
export const rss = (items: string, channel = "") => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>The Tyne Check</title><link>https://tyne.example.org/</link>
<description>News</description><language>en-gb</language>${channel}
${items}
</channel></rss>`;

export const atom = (entries: string, attributes = "") => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"${attributes}>
<title type="html">The &lt;b&gt;Tyne&lt;/b&gt; Check</title><id>tag:tyne.example.org,2026:feed</id>
<updated>2026-11-25T10:00:00Z</updated><link href="https://tyne.example.org/"/>
<link rel="self" href="https://tyne.example.org/feed.atom"/>
<author><name>The desk</name></author>
${entries}
</feed>`;

export const rdf = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://tyne.example.org/rss"><title>The Tyne Check</title>
<link>https://tyne.example.org/</link><description>News</description><dc:language>en</dc:language>
<items><rdf:Seq><rdf:li rdf:resource="https://tyne.example.org/bridge"/></rdf:Seq></items></channel>
<item rdf:about="https://tyne.example.org/bridge"><title>The bridge</title>
<link>https://tyne.example.org/bridge</link><description>It opened in 1928.</description>
<dc:creator>Ada Brown</dc:creator><dc:date>2026-11-25T23:30:00-05:00</dc:date></item>
</rdf:RDF>`;

export const json = (items: object[], more: object = {}) =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "The Tyne Check",
    home_page_url: "https://tyne.example.org/",
    language: "en",
    ...more,
    items,
  });
