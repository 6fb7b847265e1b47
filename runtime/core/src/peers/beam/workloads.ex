defmodule Workloads do
  @moduledoc "What the ids mean here: what, unit, and the round that gives the cost of one operation."

  import Bench, only: [timed: 2]

  @idle 1_000_000

  def of("w1"), do: {"a process calls a server", :nanos, timed(200_000, Calls.from_process())}

  def of("w2a"),
    do: {"8 processes call one", :millions_a_second, timed(400_000, Calls.one_server())}

  def of("w2b"), do: {"8 call one each", :millions_a_second, timed(400_000, Calls.server_each())}
  def of("w3a"), do: {"1 casts to one", :millions_a_second, timed(5_000_000, Casts.producers(1))}
  def of("w3b"), do: {"8 cast to one", :millions_a_second, timed(5_000_000, Casts.producers(8))}
  def of("w4"), do: {"a hop round 1,000 servers", :nanos, timed(2_000_000, Casts.ring(1000))}
  def of("w5"), do: {"to and fro, two servers", :nanos, timed(1_000_000, Casts.to_and_fro())}
  def of("w6a"), do: {"start and stop a server", :micros, timed(50_000, &Starts.start_and_stop/1)}
  def of("w6b"), do: {"skynet, bare processes", :seconds, timed(1, &Starts.bare_tree/1)}
  def of("w6c"), do: {"skynet, servers", :seconds, timed(1, &Starts.server_tree/1)}
  def of("w7"), do: {"an idle server", :bytes, fn -> Idlers.servers(@idle) end}
  def of("w7h"), do: {"hibernated", :bytes, fn -> Idlers.hibernated(@idle) end}
  def of("w7link"), do: {"linked to one", :bytes, fn -> Idlers.linked(@idle) end}
  def of("w8a"), do: {"a task, awaited", :micros, timed(50_000, &Behind.async_and_await/1)}
  def of("w8b"), do: {"map, a task an item", :micros, timed(100_000, &Behind.parallel_map/1)}
  def of("w8c"), do: {"ordered stream, an item", :micros, timed(100_000, &Behind.stream/1)}
  def of("w9"), do: {"Agent.get_and_update", :nanos, timed(200_000, Behind.get_and_update())}

  def of("w10"),
    do: {"crash, restart, answer", :micros, fn -> Behind.crash_and_restart(5_000) end}
end
