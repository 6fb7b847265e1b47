defmodule Sleeper do
  @moduledoc "A counter that hibernates at once."
  use GenServer

  @impl true
  def init(state), do: {:ok, state, :hibernate}
end

defmodule Idlers do
  @moduledoc "w7: the live bytes of what does nothing, and of the list that keeps it."

  def servers(count), do: bytes_of_each(count, &Counter.start/0)
  def hibernated(count), do: bytes_of_each(count, fn -> GenServer.start(Sleeper, 0) end)
  def linked(count), do: bytes_of_each(count, &Counter.start_link/0)

  defp bytes_of_each(count, start) do
    whole = self()

    {_, ref} =
      spawn_monitor(fn ->
        Process.flag(:trap_exit, true)
        before = live()
        kept = for _ <- 1..count, do: elem(start.(), 1)
        send(whole, {:bytes, (live() - before) / count})
        Enum.each(kept, &Process.exit(&1, :kill))
      end)

    receive do
      {:bytes, each} ->
        receive do
          {:DOWN, ^ref, :process, _, _} -> each
        end
    end
  end

  defp live do
    :erlang.garbage_collect()
    :erlang.memory(:total)
  end
end
