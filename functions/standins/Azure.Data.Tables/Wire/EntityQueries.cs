using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables.Wire;

/// <summary>Reading one row, or a page of rows.</summary>
internal static class EntityQueries
{
    public static async Task<NullableResponse<T>> Get<T>(
        TableService service, string table, string partitionKey, string rowKey, IEnumerable<string> select, bool orNothing, bool isAsync, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        var message = service.Message(RequestMethod.Get, Paths.Entity(table, partitionKey, rowKey) + Paths.Options(null, select, null));
        message.Request.Headers.Add("Accept", Paths.MinimalMetadata);
        var response = await service.Send(message, isAsync, stop, tolerated: orNothing ? 404 : 0).ConfigureAwait(false);
        if (response.Status == 404)
            return new NothingFound<T>(response);

        using var document = JsonDocument.Parse(response.Content);
        return Response.FromValue(EntityReader.Read<T>(document.RootElement), response);
    }

    public static async Task<Page<T>> Page<T>(
        TableService service, string table, string filter, int? size, IEnumerable<string> select, string continuationToken, bool isAsync, CancellationToken stop)
    {
        // A continuation token is the two keys that the service gave, with a blank between them; the second may be missing.
        var keys = continuationToken?.Split(' ', 2);
        var message = service.Message(
            RequestMethod.Get,
            Paths.Query(table) + Paths.Options(size, select, filter) + Paths.From("NextPartitionKey", keys?[0]) + Paths.From("NextRowKey", keys?.ElementAtOrDefault(1)));
        message.Request.Headers.Add("Accept", Paths.MinimalMetadata);
        var response = await service.Send(message, isAsync, stop).ConfigureAwait(false);

        using var document = JsonDocument.Parse(response.Content);
        var rows = document.RootElement.GetProperty("value").EnumerateArray().Select(EntityReader.Read<T>);
        return Azure.Page<T>.FromValues([.. rows], Next(response), response);
    }

    private static string Next(Response response)
    {
        response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition);
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        return string.IsNullOrEmpty(partition) && string.IsNullOrEmpty(row) ? null : $"{partition} {row}";
    }
}
