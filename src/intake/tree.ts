import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import rehypeRaw from "rehype-raw";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { textIn } from "#intake/encoding";
import { recount, withRules } from "#intake/loose-rows";

export type Format = "markdown" | "html" | "docx";

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw);

/** `verbose` keeps where a tag was closed, which tells a document that was cut off. */
const html = unified().use(rehypeParse, { verbose: true });

/**
 * Pictures are left out: they carry no agreements, and a document may hold megabytes of them. The library is loaded
 * for Word documents only, because loading it takes longer than reading a document of another format.
 */
async function wordToHtml(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  const options = { convertImage, ignoreEmptyParagraphs: false };
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value;
}

/** Three formats, one tree. Lines of a Word document are lost: all its nodes stand on line 1. */
export async function treeOf(bytes: Uint8Array, format: Format): Promise<Root> {
  const text = () => textIn(bytes);
  switch (format) {
    case "markdown": {
      const ruled = withRules(text());
      return recount(await markdown.run(markdown.parse(ruled.text)), ruled);
    }
    case "html":
      return html.parse(text());
    case "docx":
      return html.parse(await wordToHtml(bytes));
  }
}
