import { NodeSquareProgram } from '@sigma/node-square';
import type { Attributes } from 'graphology-types';
import { EdgeArrowProgram, NodeCircleProgram } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import type { NodeLook, Palette } from '../graph/look';

type DrawnNode = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'> &
  Partial<Pick<NodeLook, 'detail'>>;

type Drawing = NodeSquareProgram['drawLabel'];

const FONT = '"IBM Plex Sans Variable", system-ui, sans-serif';
const NAME_PIXELS = 13;
const DETAIL_PIXELS = 11;
const GAP_PIXELS = 5;

/** Everything about how sigma draws that does not depend on a single node. */
export function graphSettings(palette?: Palette): Partial<Settings<Attributes, Attributes, Attributes>> {
  return {
    allowInvalidContainer: true,
    zIndex: true,
    nodeProgramClasses: { circle: NodeCircleProgram, square: SquareProgram },
    defaultNodeType: 'circle',
    edgeProgramClasses: { arrow: EdgeArrowProgram },
    defaultEdgeType: 'arrow',
    renderEdgeLabels: true,
    labelDensity: 0.6,
    labelGridCellSize: 140,
    labelRenderedSizeThreshold: 5,
    labelFont: FONT,
    edgeLabelFont: FONT,
    edgeLabelSize: 11,
    stagePadding: 56,
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    ...(palette && {
      edgeLabelColor: { color: palette.muted },
      defaultDrawNodeLabel: (context, data) => drawLabel(context, data, palette),
      defaultDrawNodeHover: (context, data) => drawHover(context, data, palette),
    }),
  };
}

/** Squares whose labels look like those of circles. */
class SquareProgram extends NodeSquareProgram {
  override drawLabel: Drawing = (context, data, settings) => settings.defaultDrawNodeLabel(context, data, settings);
  override drawHover: Drawing = (context, data, settings) => settings.defaultDrawNodeHover(context, data, settings);
}

/** Name and title beside the node, on a breath of background so that lines do not cross the letters. */
function drawLabel(context: CanvasRenderingContext2D, data: DrawnNode, palette: Palette): void {
  if (!data.label) {
    return;
  }
  const x = data.x + data.size + GAP_PIXELS;
  const text = (words: string, y: number, font: string, color: string) => {
    context.font = font;
    context.lineWidth = 4;
    context.lineJoin = 'round';
    context.strokeStyle = palette.surface;
    context.strokeText(words, x, y);
    context.fillStyle = color;
    context.fillText(words, x, y);
  };
  text(data.label, data.y + (data.detail ? 0 : NAME_PIXELS / 3), `600 ${NAME_PIXELS}px ${FONT}`, palette.ink);
  if (data.detail) {
    text(data.detail, data.y + NAME_PIXELS, `400 ${DETAIL_PIXELS}px ${FONT}`, palette.muted);
  }
}

/** A ring around the node that the eye is on. */
function drawHover(context: CanvasRenderingContext2D, data: DrawnNode, palette: Palette): void {
  context.beginPath();
  context.arc(data.x, data.y, data.size + 4, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = palette.accent;
  context.stroke();
  drawLabel(context, data, palette);
}
