import { describe, expect, it } from "vitest";
import type { HostApi, JobState } from "../../../host/api/index.js";
import type { Editing } from "../../../renderer/state/editing.js";
import { createExporting, pagesOf, wishFrom } from "../../../renderer/state/exporting.js";
import { createView } from "../../../renderer/state/view.js";

const JOB: JobState = {
  state: "running",
  count: 0,
  phase: "open",
  done: 0,
  of: 1,
  revision: 1,
  isSaved: true,
  folder: "交付",
  files: [],
  findings: [],
  failure: null,
};

function desk(states: readonly JobState[], chosen: { readonly handle: string; readonly name: string } | null = null) {
  const asked: Parameters<HostApi["startExport"]>[0][] = [];
  const since: number[] = [];
  const view = createView("zh");
  view.setState({ edition: "e", editing: { settled: async () => {} } as unknown as Editing, page: 3 });
  const exporting = createExporting(
    {
      outputFolders: async () => ({ ok: true, folders: [{ handle: "granted", name: "报纸" }] }),
      startExport: async (named) => {
        asked.push(named);
        return { ok: true, job: "j" };
      },
      jobState: async (named) => {
        since.push(named.since);
        const state = states[since.length - 1];
        return state === undefined ? { ok: false, code: "job-unknown", params: {} } : { ok: true, ...state };
      },
      cancelJob: async () => ({ ok: true }),
    },
    view,
    { chooseFolder: async () => ({ ok: true, folder: chosen }) },
  );
  return { asked, since, exporting };
}

describe("putting pages out", () => {
  it("says what a person chose: for a press its marks and delivery, for a picture of the page neither", async () => {
    const { asked, exporting } = desk([]);
    exporting.change({ pages: "current", marks: ["crop", "slug"], inkLimit: 240 });
    await exporting.start(true);
    exporting.change({ output: "png", pages: "some", some: "1-2" });
    await exporting.start(false);
    expect(
      asked.map(({ output, pages, marks, deliver, inkLimit, despiteErrors }) => [output, pages, marks, deliver, inkLimit, despiteErrors]),
    ).toEqual([
      ["x1a", "3", "crop,slug", true, 240, true],
      ["png", "1-2", null, false, 240, false],
    ]);
  });

  it("puts them into a folder that the host was given, or that a person chose", async () => {
    const { asked, exporting } = desk([], { handle: "own", name: "今晚" });
    await exporting.listFolders();
    exporting.change({ folder: exporting.store.getState().folders[0] ?? null });
    await exporting.start(false);
    await exporting.chooseFolder?.();
    await exporting.listFolders();
    expect(exporting.store.getState().folders.map(({ name }) => name)).toEqual(["报纸", "今晚"]);
    await exporting.start(false);
    expect(asked.map(({ folder }) => folder)).toEqual(["granted", "own"]);
  });

  it("asks for news after the last until the job is over", async () => {
    const { since, exporting } = desk([JOB, { ...JOB, count: 4, phase: "paint" }, { ...JOB, count: 5, state: "done" }]);
    await exporting.start(false);
    expect(since).toEqual([-1, 0, 4]);
    expect(exporting.store.getState().job?.state.state).toBe("done");
    exporting.forget();
    expect(exporting.store.getState().job).toBe(null);
  });

  it("says what went wrong with the host", async () => {
    const { exporting } = desk([JOB]);
    await exporting.start(false);
    expect(exporting.store.getState()).toMatchObject({ job: null, trouble: { code: "job-unknown" } });
  });

  it("knows the pages of a choice, and when its words name none", () => {
    expect([...(pagesOf({ pages: "some", some: "1,3-4" }, 2, [1, 2, 3, 4]) ?? [])]).toEqual([1, 3, 4]);
    expect([...(pagesOf({ pages: "current", some: "" }, 2, [1, 2]) ?? [])]).toEqual([2]);
    expect(pagesOf({ pages: "some", some: "3-9" }, 2, [1, 2, 3])).toBe(null);
    expect(pagesOf({ pages: "some", some: "" }, 2, [1, 2, 3])).toBe(null);
  });

  it("begins with what was kept, as far as it can be understood", () => {
    expect(wishFrom({ output: "x4", marks: ["slug", "fold"], inkLimit: 9000, pages: "some" })).toMatchObject({
      output: "x4",
      marks: ["slug"],
      inkLimit: null,
      pages: "all",
    });
    expect(wishFrom(null)).toMatchObject({ output: "x1a", deliver: true, condition: null });
  });
});
