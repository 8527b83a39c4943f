using Reporting.Functions.Tests.Support;
using Xunit.Abstractions;

namespace Reporting.Functions.Tests.Fuzzing;

/// <summary>20,000 mutated workbooks, of which the short run takes the first 1,500. What was measured is in the test's output.</summary>
public sealed class WhateverIsSent(ITestOutputHelper output)
{
    [Fact]
    public async Task Comes_to_a_verdict_in_little_time_and_memory_the_same_each_time_and_to_an_answer() =>
        output.WriteLine(await Ordeal.Pass(1_500, TimeSpan.FromMinutes(5)));

    [LongFact]
    [Trait("Length", "Long")]
    public async Task Comes_to_a_verdict_20000_times() => output.WriteLine(await Ordeal.Pass(20_000, TimeSpan.FromMinutes(30)));
}
