import type { Forms } from '../drawing/counted.js';

export const CHANGES: Forms = {
  AR: ['لا تغيرات', 'تغير واحد', 'تغيران', '# تغيرات', '# تغيرا', '# تغير'],
  EN: ['# change', '# changes'],
  FR: ['# évolution', '# évolutions'],
};

export const COMMITMENTS: Forms = {
  AR: ['لا التزامات', 'التزام واحد', 'التزامان', '# التزامات', '# التزاما', '# التزام'],
  EN: ['# commitment', '# commitments'],
  FR: ['# engagement', '# engagements'],
};

export const EVENTS: Forms = {
  AR: ['لا أحداث', 'حدث واحد', 'حدثان', '# أحداث', '# حدثا', '# حدث'],
  EN: ['# event', '# events'],
  FR: ['# événement', '# événements'],
};

export const FACILITIES: Forms = {
  AR: ['لا منشآت', 'منشأة واحدة', 'منشأتان', '# منشآت', '# منشأة', '# منشأة'],
  EN: ['# facility', '# facilities'],
  FR: ['# installation', '# installations'],
};

export const FIGURES: Forms = {
  AR: ['لا أرقام', 'رقم واحد', 'رقمان', '# أرقام', '# رقما', '# رقم'],
  EN: ['# figure', '# figures'],
  FR: ['# chiffre', '# chiffres'],
};

export const INDICATORS: Forms = {
  AR: ['لا مؤشرات', 'مؤشر واحد', 'مؤشران', '# مؤشرات', '# مؤشرا', '# مؤشر'],
  EN: ['# indicator', '# indicators'],
  FR: ['# indicateur', '# indicateurs'],
};

export const SOURCES: Forms = {
  AR: ['لا مصادر', 'مصدر واحد', 'مصدران', '# مصادر', '# مصدرا', '# مصدر'],
  EN: ['# source', '# sources'],
  FR: ['# source', '# sources'],
};
