import type { Activity, Actor, Context, Extensions, LanguageMap, Result, Statement } from "../core/statement.ts";
import { uuid } from "../core/uuid.ts";
import { duration } from "./duration.ts";
import { activityTypes, verb, video, type VerbName } from "./vocabulary.ts";

/** Who watches what. */
export interface VideoOptions {
  readonly actor: Actor;
  /** Absolute IRI of the video. */
  readonly id: string;
  readonly name?: LanguageMap;
  /** Audio follows the same profile with its own type. */
  readonly kind?: "video" | "audio";
  /** Seconds. */
  readonly length: number;
  /** 0–1: how much of it makes it completed. */
  readonly completionThreshold?: number;
  readonly context?: Context;
}

/** How it is played: goes into the context where it is known. */
export interface VideoSetting {
  readonly speed?: string;
  readonly volume?: number;
  readonly fullScreen?: boolean;
  readonly quality?: string;
  readonly screenSize?: string;
  readonly subtitleEnabled?: boolean;
  readonly subtitleLanguage?: string;
  readonly userAgent?: string;
}

/** Statements of one playing, by the video profile. Positions are in seconds. */
export interface VideoSession {
  initialized(setting?: VideoSetting): Statement;
  played(at: number): Statement;
  /** Ends the segment that `played` began. */
  paused(at: number): Statement;
  seeked(from: number, to: number): Statement;
  /** Speed, volume, subtitles … changed. */
  interacted(at: number, setting: VideoSetting): Statement;
  /** `time` in milliseconds since the beginning. */
  completed(at: number, time: number): Statement;
  /** A playing that goes on must be `paused` before. */
  terminated(at: number, time: number): Statement;
  /** 0–1 of the length that was played, repeats counted once. */
  readonly progress: number;
}

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** Begins a playing. Its id ties the statements together. */
export function videoSession(options: VideoOptions): VideoSession {
  const { actor, id, name, kind = "video", length, completionThreshold } = options;
  const sessionId = uuid();
  const segments: [from: number, to: number][] = [];
  let start: number | undefined;
  const object: Activity = { objectType: "Activity", id, definition: { type: activityTypes[kind], ...(name && { name }) } };

  function covered(): number {
    let end = 0;
    let sum = 0;
    for (const [from, to] of [...segments].sort(([a], [b]) => a - b)) {
      sum += Math.max(0, to - Math.max(from, end));
      end = Math.max(end, to);
    }
    return length > 0 ? Math.min(1, round(sum / length)) : 0;
  }

  function close(at: number): void {
    if (start !== undefined && at > start) segments.push([start, at]);
    start = undefined;
  }

  function written(setting: VideoSetting): Extensions {
    return Object.fromEntries(Object.entries(setting).map(([key, value]) => [video[key as keyof VideoSetting], value as unknown]));
  }

  function say(name_: VerbName, extensions: Extensions, more: Result = {}, setting: VideoSetting = {}): Statement {
    const { context = {} } = options;
    return {
      ...(name_ === "initialized" && { id: sessionId }),
      actor,
      verb: verb(name_),
      object,
      ...(Object.keys({ ...extensions, ...more }).length > 0 && { result: { ...more, extensions } }),
      context: {
        ...context,
        contextActivities: {
          ...context.contextActivities,
          category: [...(context.contextActivities?.category ?? []), { id: video.category }],
        },
        extensions: {
          ...context.extensions,
          [video.sessionId]: sessionId,
          [video.length]: Math.round(length),
          ...(completionThreshold !== undefined && { [video.completionThreshold]: completionThreshold }),
          ...written(setting),
        },
      },
    };
  }

  function summed(at: number): Extensions {
    const played = segments.map(([from, to]) => `${from.toFixed(3)}[.]${to.toFixed(3)}`).join("[,]");
    return { [video.time]: round(at), [video.progress]: covered(), [video.playedSegments]: played };
  }

  return {
    initialized: (setting) => say("initialized", {}, {}, setting),
    played(at) {
      start = at;
      return say("played", { [video.time]: round(at) });
    },
    paused(at) {
      close(at);
      return say("paused", summed(at));
    },
    seeked(from, to) {
      const isPlaying = start !== undefined;
      close(from);
      if (isPlaying) start = to;
      return say("seeked", { [video.timeFrom]: round(from), [video.timeTo]: round(to) });
    },
    interacted: (at, setting) => say("interacted", { [video.time]: round(at) }, {}, setting),
    completed(at, time) {
      close(at);
      return say("completed", summed(at), { completion: true, duration: duration(time) });
    },
    terminated(at, time) {
      close(at);
      return say("terminated", summed(at), { duration: duration(time) });
    },
    get progress() {
      return covered();
    },
  };
}
