using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Reporting.Functions.Telemetry;

namespace Reporting.Functions.Storage;

/// <summary>Makes the storage clients from one setting, told apart as the platform's own extensions do: <c>ReportStorage</c> is a
/// connection string; <c>ReportStorage__blobServiceUri</c> and <c>ReportStorage__tableServiceUri</c> mean a managed identity.</summary>
internal static class StorageClients
{
    public const string Setting = "ReportStorage";

    public static IServiceCollection AddStorageClients(this IServiceCollection services) => services
        .AddSingleton(provider => Blobs(provider.GetRequiredService<IConfiguration>(), Counted(new BlobClientOptions(), provider, CountedOperations.OfBlobs)))
        .AddSingleton(provider => Tables(provider.GetRequiredService<IConfiguration>(), Counted(new TableClientOptions(), provider, CountedOperations.OfTables)));

    private static BlobServiceClient Blobs(IConfiguration settings, BlobClientOptions options) =>
        settings[Setting] is { Length: > 0 } connection ? new BlobServiceClient(connection, options)
        : new BlobServiceClient(Address(settings, "blobServiceUri"), new DefaultAzureCredential(), options);

    private static TableServiceClient Tables(IConfiguration settings, TableClientOptions options) =>
        settings[Setting] is { Length: > 0 } connection ? new TableServiceClient(connection, options)
        : new TableServiceClient(Address(settings, "tableServiceUri"), new DefaultAzureCredential(), options);

    private static T Counted<T>(T options, IServiceProvider provider, string kind)
        where T : ClientOptions
    {
        options.AddPolicy(new CountedOperations(provider.GetRequiredService<ReportingMeters>(), kind), HttpPipelinePosition.PerRetry);
        return options;
    }

    private static Uri Address(IConfiguration settings, string name) =>
        Uri.TryCreate(settings[$"{Setting}:{name}"], UriKind.Absolute, out var address) ? address
        : throw new InvalidOperationException($"No storage is configured: set {Setting} to a connection string, or {Setting}__blobServiceUri and {Setting}__tableServiceUri to the account's addresses.");
}
