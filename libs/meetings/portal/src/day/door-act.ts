import type { AttendanceMode } from '@verbonden/shared/web/schema';

/** What a host does at the door. */
export type NewDoorAct =
  | { readonly what: 'CODE'; readonly code: string; readonly letIn: boolean }
  | {
      readonly what: 'IN';
      readonly registrationId: string;
      readonly mode: AttendanceMode;
      readonly letIn: boolean;
    }
  | { readonly what: 'OUT'; readonly registrationId: string };

/** The same with its own id, which makes that sending it twice is doing it once. */
export type DoorAct = NewDoorAct & { readonly id: string; readonly meetingId: string };
