defmodule Counter do
  @moduledoc "A server: `state + 1`, and the new state is the answer."
  use GenServer

  def start, do: GenServer.start(__MODULE__, 0)
  def start_link, do: GenServer.start_link(__MODULE__, 0)
  def increment(server), do: GenServer.call(server, :increment)

  @impl true
  def init(state), do: {:ok, state}

  @impl true
  def handle_call(:increment, _from, state), do: {:reply, state + 1, state + 1}
end

defmodule Calls do
  @moduledoc "w1, w2a, w2b: calls of servers that count, with the usual timeout of five seconds."

  @clients 8

  defp counter do
    {:ok, server} = Counter.start()
    server
  end

  defp call(_server, 0), do: :ok

  defp call(server, times) do
    Counter.increment(server)
    call(server, times - 1)
  end

  def from_process do
    server = counter()
    fn times -> Crowd.alone(fn -> call(server, times) end) end
  end

  def one_server do
    server = counter()
    fn times -> Crowd.of(@clients, fn _ -> call(server, div(times, @clients)) end) end
  end

  def server_each do
    servers = List.to_tuple(for _ <- 1..@clients, do: counter())
    fn times -> Crowd.of(@clients, &call(elem(servers, &1), div(times, @clients))) end
  end
end
