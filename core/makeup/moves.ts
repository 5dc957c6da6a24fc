/** Steps of the search: small changes to the form of a page. */
import { assertNever } from "../units/index.js";
import type { Leaf } from "./leaf.js";
import type { Arms, Form } from "./pagePlan.js";
import { formLeaves, treesOf } from "./pagePlan.js";
import type { Random } from "./random.js";
import { pick } from "./random.js";
import type { CutTree, Tree } from "./tree.js";
import { cutTree, leafTree, replaced, subtreesOf, without } from "./tree.js";

/** A wheel needs a block for each of its arms. */
const ARMS = 5;
/** The arms beside a story that hangs its own pictures in the middle. */
const OTHER_ARMS = 3;
/** More blocks seldom find room in one corner. */
const MOST_NESTED = 8;
/** Share of steps that mirror a wheel or make the form anew. */
const RECAST_SHARE = 0.06;

/** The kinds of form that some leaves can take, those first that leave no page cut in two. */
export function kindsFor(leaves: readonly Leaf[]): readonly Form["kind"][] {
  const canNest = leaves.length > 1 && leaves.length <= MOST_NESTED && leaves.some((leaf) => leaf.around !== null);
  const whole: readonly Form["kind"][] = [...(leaves.length >= ARMS ? (["wheel"] as const) : []), ...(canNest ? (["nest"] as const) : [])];
  return [...whole, ...(canHang(leaves) ? (["hung"] as const) : []), "slices"];
}

/** Three blocks round a story and its pictures, which are blocks apart; with one more a wheel needs no such help. */
function canHang(leaves: readonly Leaf[]): boolean {
  return leaves.length === ARMS - 1 && leaves.some((leaf) => leaf.apart !== null);
}

/** A form of one kind at random: the leaves in rank order, joined pair by pair. */
export function randomForm(kind: Form["kind"], leaves: readonly Leaf[], random: Random): Form {
  switch (kind) {
    case "wheel":
      return wheelForm(leaves, random);
    case "hung":
      return hungForm(leaves, random);
    case "nest":
      return nestForm(leaves, random);
    case "slices":
      return { kind, tree: randomTree(leaves, random) };
    default:
      return assertNever(kind);
  }
}

/** The form after one change, chosen by chance; the same form when the change was not possible. */
export function changed(form: Form, random: Random): Form {
  const leaves = formLeaves(form);
  if (leaves.length > 1 && random() < RECAST_SHARE) return recast(form, leaves, random);
  const turn = random();
  if (turn < 0.08) return turnLeaf(form, leaves, random);
  if (turn < 0.35) return swapLeaves(form, leaves, random);
  if (turn < 0.5) return turnCut(form, random, (cut) => cutTree(cut.kind === "stack" ? "beside" : "stack", cut.first, cut.second));
  if (turn < 0.65) return turnCut(form, random, (cut) => cutTree(cut.kind, cut.second, cut.first));
  return rehang(form, random);
}

function randomTree(leaves: readonly Leaf[], random: Random): Tree {
  const trees: Tree[] = leaves.map(leafTree);
  while (trees.length > 1) {
    const at = Math.floor(random() * (trees.length - 1));
    const [first, second] = trees.slice(at, at + 2);
    if (!first || !second) break;
    trees.splice(at, 2, cutTree(random() < 0.5 ? "stack" : "beside", first, second));
  }
  return pick(trees, random);
}

/** A wheel over the leaves: each arm gets at least one, the others fall where they may. */
function wheelForm(leaves: readonly Leaf[], random: Random): Form {
  return { kind: "wheel", arms: armsFrom(randomArms(leaves, ARMS, random)), mirrored: random() < 0.5 };
}

function randomArms(leaves: readonly Leaf[], count: number, random: Random): readonly Tree[] {
  const shares: Leaf[][] = Array.from({ length: count }, () => []);
  const order = [...leaves];
  for (const share of shares) share.push(...order.splice(0, 1));
  for (const leaf of order) pick(shares, random).push(leaf);
  return shares.map((share) => randomTree(share, random));
}

/** A wheel of the others round a story with its pictures in the middle; the first leaves, of the highest rank, come into question most. */
function hungForm(leaves: readonly Leaf[], random: Random): Form {
  const hosts = leaves.filter((leaf) => leaf.apart !== null);
  const host = hosts[Math.floor(random() ** 2 * hosts.length)];
  if (!host) throw new Error("a wheel round pictures of which no leaf has any");
  const arms = randomArms(
    leaves.filter((leaf) => leaf !== host),
    OTHER_ARMS,
    random,
  );
  return { kind: "hung", host: leafTree(host), arms: otherArmsFrom(arms), mirrored: random() < 0.5 };
}

/** One leaf round the others; the first leaves, of the highest rank, come into question most. */
function nestForm(leaves: readonly Leaf[], random: Random): Form {
  const hosts = leaves.filter((leaf) => leaf.around !== null);
  const host = hosts[Math.floor(random() ** 2 * hosts.length)];
  if (!host) throw new Error("a nest of leaves none of which stands round others");
  const guests = leaves.filter((leaf) => leaf !== host);
  return { kind: "nest", host: leafTree(host), guest: randomTree(guests, random) };
}

function recast(form: Form, leaves: readonly Leaf[], random: Random): Form {
  if ((form.kind === "wheel" || form.kind === "hung") && random() < 0.5) return { ...form, mirrored: !form.mirrored };
  return randomForm(form.kind, leaves, random);
}

/** Builds one block in its other order. */
function turnLeaf(form: Form, leaves: readonly Leaf[], random: Random): Form {
  const turnable = leaves.filter((leaf) => leaf.other !== null);
  if (turnable.length === 0) return form;
  const leaf = pick(turnable, random);
  const { other } = leaf;
  return other ? mapTrees(form, (tree) => swapIn(tree, leaf, other)) : form;
}

function swapLeaves(form: Form, leaves: readonly Leaf[], random: Random): Form {
  const one = pick(leaves, random);
  const other = pick(leaves, random);
  if (one === other) return form;
  return mapTrees(form, (tree) => swapIn(tree, one, other));
}

function swapIn(tree: Tree, one: Leaf, other: Leaf): Tree {
  if (tree.kind === "leaf") return tree.leaf === one ? leafTree(other) : tree.leaf === other ? leafTree(one) : tree;
  const first = swapIn(tree.first, one, other);
  const second = swapIn(tree.second, one, other);
  return first === tree.first && second === tree.second ? tree : cutTree(tree.kind, first, second);
}

function turnCut(form: Form, random: Random, turn: (cut: CutTree) => Tree): Form {
  const cuts = treesOf(form)
    .flatMap(subtreesOf)
    .filter((tree): tree is CutTree => tree.kind !== "leaf");
  if (cuts.length === 0) return form;
  const cut = pick(cuts, random);
  return mapTrees(form, (tree) => replaced(tree, cut, turn(cut)));
}

/** Takes a subtree off and joins it to another place; a wheel never loses an arm by it. */
function rehang(form: Form, random: Random): Form {
  const trees = treesOf(form);
  const movable = trees.flatMap((tree) => subtreesOf(tree).slice(1));
  if (movable.length === 0) return swapArms(form, random);
  const moved = pick(movable, random);
  const inside = new Set(subtreesOf(moved));
  const rest = mapTrees(form, (tree) => without(tree, moved) ?? tree);
  const targets = joinableTrees(rest)
    .flatMap(subtreesOf)
    .filter((tree) => !inside.has(tree));
  if (targets.length === 0) return form;
  const target = pick(targets, random);
  const kind = random() < 0.5 ? "stack" : "beside";
  const joined = random() < 0.5 ? cutTree(kind, moved, target) : cutTree(kind, target, moved);
  return mapTrees(rest, (tree) => replaced(tree, target, joined));
}

/** The trees to which another block may be joined: a host stands alone. */
function joinableTrees(form: Form): readonly Tree[] {
  return form.kind === "nest" ? [form.guest] : form.kind === "hung" ? form.arms : treesOf(form);
}

function swapArms(form: Form, random: Random): Form {
  if (form.kind !== "wheel") return form;
  const one = Math.floor(random() * ARMS);
  const other = Math.floor(random() * ARMS);
  const arms = form.arms.map((arm, index) => form.arms[index === one ? other : index === other ? one : index] ?? arm);
  return { ...form, arms: armsFrom(arms) };
}

function mapTrees(form: Form, map: (tree: Tree) => Tree): Form {
  switch (form.kind) {
    case "slices":
      return { kind: "slices", tree: map(form.tree) };
    case "wheel":
      return { ...form, arms: armsFrom(form.arms.map(map)) };
    case "hung": {
      const host = map(form.host);
      return host.kind === "leaf" && host.leaf.apart !== null ? { ...form, host, arms: otherArmsFrom(form.arms.map(map)) } : form;
    }
    case "nest": {
      const host = map(form.host);
      return host.kind === "leaf" && host.leaf.around !== null ? { kind: "nest", host, guest: map(form.guest) } : form;
    }
    default:
      return assertNever(form);
  }
}

function armsFrom(trees: readonly Tree[]): Arms {
  const [a, b, c, d, e] = trees;
  if (!a || !b || !c || !d || !e) throw new Error(`a wheel has ${ARMS} arms, not ${trees.length}`);
  return [a, b, c, d, e];
}

function otherArmsFrom(trees: readonly Tree[]): readonly [b: Tree, c: Tree, d: Tree] {
  const [b, c, d] = trees;
  if (!b || !c || !d) throw new Error(`${OTHER_ARMS} arms stand round a story with its pictures, not ${trees.length}`);
  return [b, c, d];
}
