defmodule Fragile do
  @moduledoc "A server that crashes when it is told to."
  use GenServer

  def start_link(name), do: GenServer.start_link(__MODULE__, 0, name: name)

  @impl true
  def init(state), do: {:ok, state}

  @impl true
  def handle_call(:answer, _from, state), do: {:reply, state + 1, state + 1}

  @impl true
  def handle_cast(:crash, _state), do: raise("told to")
end

defmodule Behind do
  @moduledoc "w8a, w8b, w8c, w9, w10: what is built on processes and servers."

  # A supervisor goes through the restarts of the last second whenever it restarts: ours are few.
  @crashes 50

  def async_and_await(times) do
    Crowd.alone(fn ->
      Crowd.repeat(times, fn -> Task.await(Task.async(fn -> times + 1 end)) end)
    end)
  end

  def parallel_map(items) do
    Crowd.alone(fn ->
      1..items
      |> Enum.map(fn x -> Task.async(fn -> x + 1 end) end)
      |> Task.await_many()
      |> Enum.sum()
    end)
  end

  def stream(items) do
    Crowd.alone(fn ->
      Task.async_stream(1..items, &(&1 + 1), max_concurrency: 2, ordered: true)
      |> Enum.reduce(0, fn {:ok, x}, sum -> sum + x end)
    end)
  end

  def get_and_update do
    {:ok, agent} = Agent.start(fn -> 0 end)

    fn times ->
      Crowd.alone(fn ->
        Crowd.repeat(times, fn -> Agent.get_and_update(agent, &{&1, &1 + 1}) end)
      end)
    end
  end

  @doc "The nanoseconds of one; that a supervisor is started now and then is not counted."
  def crash_and_restart(times) do
    whole = self()

    Crowd.alone(fn ->
      spent = for _ <- 1..div(times, @crashes), do: supervised()
      send(whole, {:spent, Bench.nanoseconds(Enum.sum(spent))})
    end)

    receive do
      {:spent, nanoseconds} -> nanoseconds / times
    end
  end

  defp supervised do
    children = [%{id: Fragile, start: {Fragile, :start_link, [:fragile]}}]
    options = [strategy: :one_for_one, max_restarts: 1_000_000, max_seconds: 1]
    {:ok, supervisor} = Supervisor.start_link(children, options)
    start = System.monotonic_time()

    Crowd.repeat(@crashes, fn ->
      GenServer.cast(:fragile, :crash)
      answer()
    end)

    spent = System.monotonic_time() - start
    Supervisor.stop(supervisor)
    spent
  end

  # Its predecessor is dead, or nobody has the name yet.
  defp answer do
    try do
      GenServer.call(:fragile, :answer)
    catch
      :exit, _ ->
        :erlang.yield()
        answer()
    end
  end
end
