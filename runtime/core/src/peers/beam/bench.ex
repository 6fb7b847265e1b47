defmodule Bench do
  @moduledoc """
  Measures one workload on the BEAM: `[--rounds 5] [--warmup 5] id`.

  Rounds for so many seconds, and then the rounds that count. Prints the line of our own Bench:
  id, median, unit, least, most, what.
  """

  def main(args) do
    # w10 crashes on purpose
    :logger.set_primary_config(:level, :none)
    {options, [id]} = OptionParser.parse!(args, strict: [rounds: :integer, warmup: :float])
    {what, unit, round} = Workloads.of(id)

    if unit != :bytes do
      warm_up(round, System.monotonic_time() + seconds(Keyword.get(options, :warmup, 5.0)))
    end

    all = for _ <- 1..Keyword.get(options, :rounds, 5), do: in_unit(unit, round.())
    print(id, Enum.sort(all), unit, what)
  end

  @doc "A round of so many operations: the nanoseconds of one."
  def timed(operations, work) do
    fn ->
      start = System.monotonic_time()
      work.(operations)
      nanoseconds(System.monotonic_time() - start) / operations
    end
  end

  def nanoseconds(native), do: System.convert_time_unit(native, :native, :nanosecond)

  defp seconds(count), do: System.convert_time_unit(round(count * 1.0e9), :nanosecond, :native)

  defp warm_up(round, until) do
    if System.monotonic_time() < until do
      round.()
      warm_up(round, until)
    end
  end

  defp in_unit(:nanos, each), do: each
  defp in_unit(:micros, each), do: each / 1.0e3
  defp in_unit(:seconds, each), do: each / 1.0e9
  defp in_unit(:millions_a_second, each), do: 1.0e3 / each
  defp in_unit(:bytes, each), do: each

  defp name(:nanos), do: "ns"
  defp name(:micros), do: "µs"
  defp name(:seconds), do: "s"
  defp name(:millions_a_second), do: "M/s"
  defp name(:bytes), do: "B"

  defp print(id, sorted, unit, what) do
    median = Enum.at(sorted, div(length(sorted), 2))
    columns = [id, median, name(unit), hd(sorted), List.last(sorted), what]
    :io.format("~-7s ~12.3f ~-4ts ~12.3f ~12.3f   ~s~n", columns)
  end
end
