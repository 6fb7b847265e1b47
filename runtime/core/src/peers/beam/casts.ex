defmodule Sink do
  @moduledoc "A server that is cast numbers until it has had so many."
  use GenServer

  def expect(server, messages), do: GenServer.cast(server, {:expect, messages, self()})
  def take(server, number), do: GenServer.cast(server, {:take, number})

  @impl true
  def init(_), do: {:ok, {0, 0, nil}}

  @impl true
  def handle_cast({:take, number}, {sum, 1, whom}) do
    send(whom, :done)
    {:noreply, {sum + number, 0, nil}}
  end

  def handle_cast({:take, number}, {sum, left, whom}) do
    {:noreply, {sum + number, left - 1, whom}}
  end

  def handle_cast({:expect, messages, whom}, {sum, _, _}), do: {:noreply, {sum, messages, whom}}
end

defmodule Relay do
  @moduledoc "A server that passes a token on, until it has made its hops."
  use GenServer

  def pass(server, hops, whom), do: GenServer.cast(server, {:pass, hops, whom})

  @doc "So many of them, each of which passes on to the next, and the last to the first."
  def ring(size) do
    ring =
      for _ <- 1..size do
        {:ok, server} = GenServer.start(__MODULE__, nil)
        server
      end

    Enum.zip(ring, tl(ring) ++ [hd(ring)])
    |> Enum.each(fn {server, next} -> GenServer.cast(server, {:follow, next}) end)

    hd(ring)
  end

  @impl true
  def init(next), do: {:ok, next}

  @impl true
  def handle_cast({:pass, 0, whom}, next) do
    send(whom, :done)
    {:noreply, next}
  end

  def handle_cast({:pass, hops, whom}, next) do
    pass(next, hops - 1, whom)
    {:noreply, next}
  end

  def handle_cast({:follow, next}, _), do: {:noreply, next}
end

defmodule Casts do
  @moduledoc "w3a, w3b, w4, w5: casts to one server, round a ring, to and fro."

  def producers(count) do
    {:ok, sink} = GenServer.start(Sink, nil)

    fn messages ->
      Sink.expect(sink, messages)
      Crowd.of(count, fn _ -> take(sink, div(messages, count)) end)
      done()
    end
  end

  defp take(_sink, 0), do: :ok

  defp take(sink, left) do
    Sink.take(sink, left)
    take(sink, left - 1)
  end

  def ring(size) do
    first = Relay.ring(size)
    fn hops -> travel(first, hops) end
  end

  def to_and_fro do
    first = Relay.ring(2)
    fn trips -> travel(first, 2 * trips) end
  end

  defp travel(first, hops) do
    Relay.pass(first, hops, self())
    done()
  end

  defp done do
    receive do
      :done -> :ok
    end
  end
end
