defmodule Sum do
  @moduledoc "A server of a tree of ten: it starts its children, adds up what they say, and is done."
  use GenServer

  @fan 10

  def begin(parent, first, leaves) do
    {:ok, server} = GenServer.start(__MODULE__, parent)
    GenServer.cast(server, {:begin, first, leaves})
  end

  @impl true
  def init(parent), do: {:ok, {parent, 0, @fan}}

  @impl true
  def handle_cast({:begin, first, 1}, {parent, _, _} = state) do
    GenServer.cast(parent, {:add, first})
    {:stop, :normal, state}
  end

  def handle_cast({:begin, first, leaves}, state) do
    share = div(leaves, @fan)
    for i <- 0..(@fan - 1), do: begin(self(), first + i * share, share)
    {:noreply, state}
  end

  def handle_cast({:add, number}, {parent, sum, 1}) do
    GenServer.cast(parent, {:add, sum + number})
    {:stop, :normal, {parent, sum + number, 0}}
  end

  def handle_cast({:add, number}, {parent, sum, left}) do
    {:noreply, {parent, sum + number, left - 1}}
  end
end

defmodule Starts do
  @moduledoc "w6a, w6b, w6c: processes that come and go."

  @leaves 1_000_000
  @sum div(@leaves * (@leaves - 1), 2)
  @fan 10

  def start_and_stop(times) do
    Crowd.alone(fn ->
      Crowd.repeat(times, fn ->
        {:ok, server} = Counter.start()
        GenServer.stop(server)
      end)
    end)
  end

  def bare_tree(_) do
    Crowd.alone(fn ->
      root = self()
      spawn(fn -> sum(root, 0, @leaves) end)

      receive do
        @sum -> :ok
      end
    end)
  end

  defp sum(parent, first, 1), do: send(parent, first)

  defp sum(parent, first, leaves) do
    self = self()
    share = div(leaves, @fan)
    for i <- 0..(@fan - 1), do: spawn(fn -> sum(self, first + i * share, share) end)
    send(parent, received(@fan, 0))
  end

  defp received(0, sum), do: sum

  defp received(left, sum) do
    receive do
      number -> received(left - 1, sum + number)
    end
  end

  def server_tree(_) do
    Crowd.alone(fn ->
      Sum.begin(self(), 0, @leaves)

      receive do
        {:"$gen_cast", {:add, @sum}} -> :ok
      end
    end)
  end
end
