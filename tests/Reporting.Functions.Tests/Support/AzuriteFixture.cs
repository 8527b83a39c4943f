using System.Security.Cryptography;
using Reporting.LocalHost.Tools;

namespace Reporting.Functions.Tests.Support;

/// <summary>One Azurite for all the tests of the collection "Azurite": in memory, on ports of its own, gone afterwards.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private Azurite? azurite;

    public string ConnectionString => azurite!.ConnectionString;

    /// <summary>A prefix for the names of tables, containers and queues that no other test has, so that nobody needs to clean up.</summary>
    public string NewPrefix() => "t" + RandomNumberGenerator.GetHexString(8, lowercase: true);

    public async Task InitializeAsync() => azurite = await Azurite.Start(RepoRoot.ToolsFolder, AzuritePorts.Free(), dataFolder: null);

    public async Task DisposeAsync()
    {
        if (azurite != null)
            await azurite.DisposeAsync();
    }
}
