namespace Reporting.Functions.Tests.Fuzzing;

/// <summary>Chance that is the same on every machine: a generator with a seed keeps its sequence in every version of the runtime.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public int Below(int limit) => random.Next(limit);

    public int Between(int least, int most) => random.Next(least, most + 1);

    public bool OneIn(int chances) => random.Next(chances) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
