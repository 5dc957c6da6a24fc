import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { inspectPicture } from "../../../../host/services/pictures/index.js";

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const SPACES = `xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"
 xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#" xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:MP="http://ns.microsoft.com/photo/1.2/" xmlns:MPRI="http://ns.microsoft.com/photo/1.2/t/RegionInfo#" xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#"`;

/** A picture of 300 × 200 stored pixels with such XMP, turned by an EXIF orientation. */
async function facesOf(xmp: string, orientation = 1) {
  const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${RDF}"><rdf:Description rdf:about="" ${SPACES}>${xmp}</rdf:Description></rdf:RDF></x:xmpmeta>`;
  const plain = sharp({ create: { width: 300, height: 200, channels: 3, background: "#789" } });
  const inspected = await inspectPicture(await plain.withMetadata({ orientation }).withXmp(packet).jpeg().toBuffer(), "x.jpg");
  if (!inspected.ok) throw new Error("not opened");
  return inspected.faces.map(({ x, y, width, height }) => [x, y, width, height].map((share) => Math.round(share * 1000) / 1000).join(" "));
}

/** A region of the Metadata Working Group: the middle of its area and its size. */
const mwg = (area: string, { type = "Face", applied = "300 200", unit = "normalized" } = {}) => {
  const [x, y, w, h] = area.split(" ");
  const [across, along] = applied.split(" ");
  return `<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:AppliedToDimensions stDim:w="${across}" stDim:h="${along}" stDim:unit="pixel"/>
   <mwg-rs:RegionList><rdf:Bag><rdf:li><rdf:Description mwg-rs:Type="${type}"><mwg-rs:Area stArea:x="${x}" stArea:y="${y}" stArea:w="${w}" stArea:h="${h}" stArea:unit="${unit}"/></rdf:Description></rdf:li></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>`;
};

/** An IPTC image region with the fields of its boundary. */
const iptc = (boundary: Readonly<Record<string, string>>, type = "http://cv.iptc.org/newscodes/imageregiontype/face") => {
  const fields = Object.entries(boundary).map(([name, value]) => `<Iptc4xmpExt:${name}>${value}</Iptc4xmpExt:${name}>`);
  return `<Iptc4xmpExt:ImageRegion><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:RegionBoundary rdf:parseType="Resource">${fields.join("")}</Iptc4xmpExt:RegionBoundary>
   <Iptc4xmpExt:RCtype><rdf:Bag><rdf:li rdf:parseType="Resource"><xmp:Identifier><rdf:Bag><rdf:li>${type}</rdf:li></rdf:Bag></xmp:Identifier></rdf:li></rdf:Bag></Iptc4xmpExt:RCtype></rdf:li></rdf:Bag></Iptc4xmpExt:ImageRegion>`;
};

const microsoft = (rectangle: string) =>
  `<MP:RegionInfo rdf:parseType="Resource"><MPRI:Regions><rdf:Bag><rdf:li MPReg:Rectangle="${rectangle}" MPReg:PersonDisplayName="a"/></rdf:Bag></MPRI:Regions></MP:RegionInfo>`;

describe("faces that a picture's file marks", () => {
  it("are read from the regions of the Metadata Working Group", async () => {
    expect(await facesOf(mwg("0.25 0.3 0.1 0.2"))).toEqual(["0.2 0.2 0.1 0.2"]);
    expect(await facesOf(mwg("0.25 0.3 0.1 0.2", { type: "Pet" }))).toEqual([]);
    expect(await facesOf(mwg("75 60 30 40", { unit: "pixel" }))).toEqual([]);
  });

  it("are read from IPTC, in shares or in pixels, as rectangles or as circles", async () => {
    const shares = { rbShape: "rectangle", rbUnit: "relative", rbX: "0.1", rbY: "0.2", rbW: "0.3", rbH: "0.4" };
    expect(await facesOf(iptc(shares))).toEqual(["0.1 0.2 0.3 0.4"]);
    expect(await facesOf(iptc(shares, "http://cv.iptc.org/newscodes/imageregiontype/animal"))).toEqual([]);
    const pixels = { rbShape: "rectangle", rbUnit: "pixel", rbX: "30", rbY: "40", rbW: "90", rbH: "80" };
    expect(await facesOf(iptc(pixels))).toEqual(["0.1 0.2 0.3 0.4"]);
    const circle = { rbShape: "circle", rbUnit: "relative", rbX: "0.5", rbY: "0.5", rbRx: "0.1" };
    expect(await facesOf(iptc(circle))).toEqual(["0.4 0.35 0.2 0.3"]);
  });

  it("are read from Microsoft's regions", async () => {
    expect(await facesOf(microsoft("0.1, 0.2, 0.3, 0.4"))).toEqual(["0.1 0.2 0.3 0.4"]);
  });

  it("are one where several programs mark the same one", async () => {
    expect(await facesOf(mwg("0.25 0.4 0.3 0.4") + microsoft("0.1, 0.2, 0.3, 0.39"))).toEqual(["0.1 0.2 0.3 0.4"]);
  });

  it("stand upright as the picture does", async () => {
    // At the left of the stored pixels, high: at the right of the picture that is turned clockwise, high.
    expect(await facesOf(microsoft("0, 0.1, 0.2, 0.3"), 6)).toEqual(["0.6 0 0.3 0.2"]);
    expect(await facesOf(microsoft("0, 0.1, 0.2, 0.3"), 8)).toEqual(["0.1 0.8 0.3 0.2"]);
    expect(await facesOf(microsoft("0, 0.1, 0.2, 0.3"), 3)).toEqual(["0.8 0.6 0.2 0.3"]);
    expect(await facesOf(microsoft("0, 0.1, 0.2, 0.3"), 2)).toEqual(["0.8 0.1 0.2 0.3"]);
  });

  it("are taken as they are where their program says the size of the upright picture", async () => {
    expect(await facesOf(mwg("0.25 0.3 0.1 0.2", { applied: "200 300" }), 6)).toEqual(["0.2 0.2 0.1 0.2"]);
  });

  it("that cannot be are left out", async () => {
    expect(await facesOf(microsoft("0.9, 0.2, 0.3, 0.4"))).toEqual([]);
    expect(await facesOf(microsoft("nonsense"))).toEqual([]);
    expect(await facesOf(mwg("0.25 x 0.1 0.2"))).toEqual([]);
    expect(await facesOf("<mwg-rs:Regions/>")).toEqual([]);
  });
});
