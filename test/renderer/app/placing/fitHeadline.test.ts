import { describe, expect, it } from "vitest";
import type { HeadlineWay } from "../../../../host/api/index.js";
import { largestIn } from "../../../../renderer/app/placing/fitHeadline.js";

const way = (size: number, takes: number, name: string) => ({ setting: { size, main: [name] }, takes, cost: 0 }) as unknown as HeadlineWay;

describe("the way in which a headline fits its frame", () => {
  it("is that of the largest type that takes no more lines than there are, of equal ones the first", () => {
    const ways = [way(24, 3, "a"), way(36, 5, "b"), way(36, 4, "c"), way(48, 7, "d")];
    expect(largestIn(ways, 5)?.setting.main).toEqual(["b"]);
    expect(largestIn(ways, 4)?.setting.main).toEqual(["c"]);
    expect(largestIn(ways, 9)?.setting.main).toEqual(["d"]);
  });

  it("is none where none fits", () => {
    expect(largestIn([way(24, 3, "a")], 2)).toBeNull();
  });
});
