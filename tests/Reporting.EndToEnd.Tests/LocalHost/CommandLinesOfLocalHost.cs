using Reporting.LocalHost.StartUp;

namespace Reporting.EndToEnd.Tests.LocalHost;

public sealed class CommandLinesOfLocalHost
{
    [Theory]
    //           arguments                         demo   exit   port  data     reset  now                              help
    [InlineData("",                               false, false, 7071, null,    false, null,                            false)]
    [InlineData("demo",                           true,  false, 7071, null,    false, null,                            false)]
    [InlineData("demo --exit --reset",            true,  true,  7071, null,    true,  null,                            false)]
    [InlineData("--port 8080 --data here",        false, false, 8080, "here",  false, null,                            false)]
    [InlineData("--port=0 --data=a=b demo",       true,  false, 0,    "a=b",   false, null,                            false)]
    [InlineData("--now 2024-05-26T08:00:00+07:00", false, false, 7071, null,   false, "2024-05-26T08:00:00.0000000+07:00", false)]
    [InlineData("--help --exit",                  false, true,  7071, null,    false, null,                            true)]
    public void Say_how_to_run(string arguments, bool demo, bool exit, int port, string? data, bool reset, string? now, bool help)
    {
        Assert.True(CommandLine.TryParse(Words(arguments), out var line, out var error), error);

        Assert.Equal((demo, exit, port, data, reset, now, help), (line.Demo, line.Exit, line.Port, line.Data, line.Reset, line.Now?.ToString("O"), line.Help));
    }

    [Theory]
    [InlineData("demo", false)]
    [InlineData("demo --apart", true)]
    public void Say_whether_to_run_beside_another(string arguments, bool apart)
    {
        Assert.True(CommandLine.TryParse(Words(arguments), out var line, out _));
        Assert.Equal(apart, line.Apart);
    }

    [Theory]
    //           arguments                     the sentence has
    [InlineData("--exit",                     "demo --exit")]
    [InlineData("--port",                     "0 to 65535")]
    [InlineData("--port 65536",               "0 to 65535")]
    [InlineData("--port -1",                  "0 to 65535")]
    [InlineData("--data",                     "needs a folder")]
    [InlineData("--data --reset",             "needs a folder")]
    [InlineData("--now 2024-05-26",           "with an offset")]
    [InlineData("--now 2024-05-26T08:00:00",  "with an offset")]
    [InlineData("Demo",                       "\"Demo\" is not known")]
    [InlineData("--verbose",                  "\"--verbose\" is not known")]
    [InlineData("--reset=yes",                "\"yes\" is not known")]
    public void That_make_no_sense_are_answered_with_what_to_write(string arguments, string sentence)
    {
        Assert.False(CommandLine.TryParse(Words(arguments), out _, out var error));
        Assert.Contains(sentence, error, StringComparison.Ordinal);
    }

    private static string[] Words(string arguments) => arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
