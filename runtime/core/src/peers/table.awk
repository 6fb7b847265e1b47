# targets, then figures (side, id, time, figure, unit): the medians of each side, ours as a part of the best peer's.

function median(side, id,    n, i, j, sorted, x) {
  n = count[side, id]
  if (n == 0) return ""
  for (i = 1; i <= n; i++) {
    x = figure[side, id, i]
    for (j = i - 1; j > 0 && sorted[j] > x; j--) sorted[j + 1] = sorted[j]
    sorted[j + 1] = x
  }
  return sorted[int((n + 1) / 2)]
}

function cell(x) {
  return x == "" ? "-" : sprintf(x < 10 ? "%.2f" : x < 100 ? "%.1f" : "%.0f", x)
}

function best(id, more,    i, x, found) {
  for (i = 2; i <= sides; i++) {
    x = median(side[i], id)
    if (x != "" && (found == "" || (more ? x > found : x < found))) found = x
  }
  return found
}

# met, or how many times the target it is away from it
function verdict(x, target, more,    far) {
  if (x == "" || target == "") return ""
  far = more ? target / x : x / target
  return far <= 1 ? "met" : sprintf("x %.1f", far)
}

BEGIN { sides = split("ours beam pekko pekko2", side) }

NR == FNR {
  if ($1 != "" && $1 !~ /^#/) {
    ids[++rows] = $1
    theirs[$1] = $2
    target[$1] = $4
  }
  next
}

{
  figure[$1, $2, ++count[$1, $2]] = $4
  unit[$1, $2] = $5
}

END {
  layout = "%-7s %-4s %9s %9s %9s %9s %8s %8s  %s\n"
  printf layout, "id", "", "ours", "beam", "pekko", "pekko2", "ratio", "target", ""
  for (row = 1; row <= rows; row++) {
    id = ids[row]
    ours = median("ours", id)
    if (ours == "") continue
    more = unit["ours", id] == "M/s"
    peer = best(theirs[id], more)
    ratio = peer == "" ? "" : ours / peer
    bytes = sub(/B$/, "", target[id])
    printf layout, id, unit["ours", id], cell(ours), cell(median("beam", theirs[id])), \
      cell(median("pekko", theirs[id])), cell(median("pekko2", theirs[id])), \
      ratio == "" ? "-" : sprintf(ratio < 0.01 ? "%.4f" : ratio < 0.1 ? "%.3f" : "%.2f", ratio), target[id] (bytes ? " B" : ""), \
      verdict(bytes ? ours : ratio, target[id], more)
  }
}
