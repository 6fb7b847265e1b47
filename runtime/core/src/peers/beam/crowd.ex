defmodule Crowd do
  @moduledoc "Bare processes that do something at the same time, and one that waits for all of them."

  def alone(role), do: of(1, fn _ -> role.() end)

  def of(size, role) do
    for index <- 0..(size - 1) do
      {_, ref} = spawn_monitor(fn -> role.(index) end)
      ref
    end
    |> Enum.each(fn ref ->
      receive do
        {:DOWN, ^ref, :process, _, :normal} -> :ok
      end
    end)
  end

  def repeat(0, _), do: :ok

  def repeat(times, work) do
    work.()
    repeat(times - 1, work)
  end
end
