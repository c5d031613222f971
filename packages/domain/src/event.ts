export const EVENT_STATUSES = ['ANNOUNCED', 'HELD', 'CANCELLED'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];
