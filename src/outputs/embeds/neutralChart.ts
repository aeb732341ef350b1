import { type Chart, ChartError, type ChartSettings, drawChart } from '../../charts/index.ts';
import { chartSubject } from '../../charts/subject.ts';
import type { NewsroomData } from '../../editions/newsroomData.ts';
import type { Area } from '../../newsroom/area.ts';
import { withoutAnnotations } from '../../prose/chartTexts.ts';
import { languageOf } from '../../words/languages.ts';

/** A chart drawn without any words of the author's. @returns null when the figures do not allow it */
export function neutralChart(
  id: string,
  title: string,
  settings: ChartSettings,
  area: Area,
  { tables, areas, nation, site }: NewsroomData,
): Chart | null {
  const context = { tables, areas, area, nation, language: languageOf(site) };
  const none = { html: '', plain: '' };
  try {
    const drawn = drawChart(withoutAnnotations(settings), context);
    return {
      id,
      subject: chartSubject(settings, drawn.tableId, context),
      title: { html: title, plain: title },
      subtitle: none,
      note: null,
      lead: false,
      ...drawn,
    };
  } catch (error) {
    if (error instanceof ChartError) return null;
    throw error;
  }
}
