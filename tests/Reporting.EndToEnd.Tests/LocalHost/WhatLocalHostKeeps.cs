using Microsoft.Extensions.Configuration;
using Reporting.EndToEnd.Tests.LocalHost.Sample;
using Reporting.LocalHost;

namespace Reporting.EndToEnd.Tests.LocalHost;

public sealed class WhatLocalHostKeeps : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Tokens_are_kept_and_missing_ones_are_added()
    {
        var file = folder.File("credentials.json");

        var first = Credentials.ReadOrMake(file, ["N-104", "xã-ba"]);
        var second = Credentials.ReadOrMake(file, ["N-104", "N-105"]);

        Assert.Equal(first.Officer, second.Officer);
        Assert.Equal(["N-104", "N-105", "xã-ba"], second.Units.Keys);
        Assert.Equal((first.Units["N-104"], first.Units["xã-ba"]), (second.Units["N-104"], second.Units["xã-ba"]));
        Assert.All(second.Units.Values.Append(second.Officer), token => Assert.Matches("^[A-Za-z0-9_-]{43}$", token));
        Assert.Contains("\"xã-ba\"", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_that_cannot_be_read_are_not_replaced()
    {
        var file = folder.File("credentials.json");
        File.WriteAllText(file, "{ oops");

        Assert.Contains(file, Assert.Throws<InvalidDataException>(() => Credentials.ReadOrMake(file, [])).Message, StringComparison.Ordinal);
        Assert.Equal("{ oops", File.ReadAllText(file));
    }

    [Fact]
    public void Reset_deletes_what_is_ours_and_nothing_else()
    {
        var data = DataFolder.Open(folder.Path);
        Directory.CreateDirectory(data.Azurite);
        File.WriteAllText(data.Credentials, "{}");
        File.WriteAllText(folder.File("somebody-elses"), "");

        DataFolder.Reset(folder.Path);

        Assert.False(Path.Exists(data.Azurite) || Path.Exists(data.Credentials));
        Assert.True(File.Exists(folder.File("somebody-elses")));
    }

    [Fact]
    public void Reset_refuses_a_folder_that_is_not_ours()
    {
        Directory.CreateDirectory(folder.File("out"));
        File.WriteAllText(folder.File("out/thesis.doc"), "");
        DataFolder.Open(folder.Path);

        Assert.Throws<InvalidOperationException>(() => DataFolder.Reset(folder.Path));
        Assert.True(File.Exists(folder.File("out/thesis.doc")));
    }

    [Fact]
    public void Reset_of_a_folder_that_is_not_there_makes_none()
    {
        DataFolder.Reset(folder.File("absent"));

        Assert.False(Path.Exists(folder.File("absent")));
    }

    [Fact]
    public void Settings_come_from_the_sample_then_a_persons_own_then_the_environment_then_LocalHost()
    {
        File.WriteAllText(folder.File("local.settings.sample.json"), """{ "Values": { "T__A": "sample", "T:B": "sample", "T__C": "sample", "T__D": "sample" } } // note""");
        File.WriteAllText(folder.File("local.settings.json"), """{ "Values": { "t:b": "own", "T__C": "own", "T__D": "own" } }""");
        Environment.SetEnvironmentVariable("T__C", "environment");
        Environment.SetEnvironmentVariable("T__D", "environment");

        var settings = new ConfigurationManager();
        settings.AddLocalSettings(folder.Path, new Dictionary<string, string?> { ["T__D"] = "LocalHost" });

        Assert.Equal(("sample", "own", "environment", "LocalHost"), (settings["T:A"], settings["T:B"], settings["T:C"], settings["T:D"]));
    }
}
