using System.Globalization;
using Xunit.Abstractions;

namespace Reporting.Functions.Tests.Fuzzing;

public sealed class WhateverIsSent(ITestOutputHelper output)
{
    [Fact]
    public async Task Comes_to_a_verdict_in_little_time_and_memory_the_same_each_time_and_to_an_answer()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("COUNT") ?? "1500", CultureInfo.InvariantCulture);
        var m = await Ordeal.Pass(count, TimeSpan.FromMinutes(15));
        output.WriteLine(m);
        File.WriteAllText("/tmp/fuzz-measured.txt", m);
    }
}
