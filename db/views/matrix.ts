import type { Filter } from "../../domain/filter";
import type { Dimension, Options, Unit } from "../../domain/options";
import type { FacetKey, MatrixCounts } from "../bitmap-index";
import type { Store } from "../client";
import { scopeOf } from "../selection";

export interface Matrix extends MatrixCounts {
  readonly rowDimension: Dimension;
  readonly columnDimension: Dimension;
  readonly unit: Unit;
}

/** Counts where two dimensions cross; totals are distinct, so many-valued rows do not add up to them. */
export async function matrix(
  store: Store,
  filter: Filter,
  { rows, columns, unit }: Options<"rows" | "columns" | "unit">,
  except: FacetKey | null = null,
): Promise<Matrix> {
  const scope = await scopeOf(store, filter);
  return { rowDimension: rows, columnDimension: columns, unit, ...scope.matrix(rows, columns, unit, except) };
}
