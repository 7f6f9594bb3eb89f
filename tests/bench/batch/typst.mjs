// The batch by typst: the finished sheet as a picture under each school's name.
//     node typst.mjs MODULES FONTS SHEET.pdf SCHOOLS.csv OUT.pdf
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// The box is where the notice has its imprint.
const source = `
#set page(width: 210mm, height: 297mm, margin: 0mm, background: image("/sheet.pdf", width: 100%))
#set text(font: "Roboto", stretch: 75%, size: 10.5pt)
#for school in csv("/schools.csv").slice(1) {
  place(dx: 140mm, dy: 278.8mm, box(width: 58mm, height: 6.2mm, inset: 1mm, school.at(1)))
  pagebreak(weak: true)
}
`;

const [modules, fonts, sheet, schools, out] = process.argv.slice(2);
const require = createRequire(join(modules, "node_modules", "."));
const { NodeCompiler } = require("@myriaddreamin/typst-ts-node-compiler");
const compiler = NodeCompiler.create({ workspace: "/", fontArgs: [{ fontPaths: [fonts] }] });
compiler.mapShadow("/sheet.pdf", readFileSync(sheet));
compiler.mapShadow("/schools.csv", readFileSync(schools));
writeFileSync(out, compiler.pdf({ mainFileContent: source }));
