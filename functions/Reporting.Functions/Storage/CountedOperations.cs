using Azure.Core;
using Azure.Core.Pipeline;
using Reporting.Functions.Telemetry;

namespace Reporting.Functions.Storage;

/// <summary>Counts the requests of a storage client, each try for itself, as the bill does.</summary>
/// <param name="kind">table or blob.</param>
internal sealed class CountedOperations(ReportingMeters meters, string kind) : HttpPipelinePolicy
{
    public const string OfTables = "table";

    public const string OfBlobs = "blob";

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            ProcessNext(message, pipeline);
        }
        finally
        {
            Count(message);
        }
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        finally
        {
            Count(message);
        }
    }

    private void Count(HttpMessage message) =>
        meters.StorageOperation(kind, kind == OfTables ? OnTables(message.Request) : OnBlobs(message.Request), message.HasResponse ? Outcome(message.Response.Status) : "unanswered");

    private static string OnTables(Request request) => request.Method.Method switch
    {
        "GET" => request.Uri.Path.EndsWith(')') && !request.Uri.Path.EndsWith("()", StringComparison.Ordinal) ? "read" : "query",
        "POST" => request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal) ? "transaction" : "insert",
        "DELETE" => "delete",
        _ => "write",
    };

    private static string OnBlobs(Request request) => request.Method.Method switch
    {
        "GET" => request.Uri.Query.Contains("comp=list", StringComparison.Ordinal) ? "list" : "read",
        "PUT" => "write",
        "DELETE" => "delete",
        _ => "other",
    };

    // A transaction that was refused answers 202 all the same, and counts as ok.
    private static string Outcome(int status) => status switch
    {
        < 400 => "ok",
        401 or 403 => "refused",
        404 => "absent",
        409 or 412 => "conflict",
        _ => "failed",
    };
}
