using Reporting.LocalHost.Tools;

namespace Reporting.EndToEnd.Tests.LocalHost.Sample;

/// <summary>One Azurite in memory for all of these tests; it ends with the process, and each test has its own container.</summary>
internal static class TestStorage
{
    private static readonly Lazy<Task<Azurite>> Azurite = new(() => Reporting.LocalHost.Tools.Azurite.Start(RepoRoot.ToolsFolder, AzuritePorts.Free(), dataFolder: null));

    public static async Task<string> ConnectionString() => (await Azurite.Value).ConnectionString;
}
