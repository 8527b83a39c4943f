using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Wire;

/// <summary>Creating, deleting and listing tables.</summary>
internal static class TableCommands
{
    public static async Task<Response<TableItem>> Create(TableService service, string table, bool ifNotExists, bool isAsync, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(table, "tableName");
        var message = service.Message(RequestMethod.Post, Paths.Tables);
        if (ifNotExists)
            message.Request.Headers.Add("Prefer", "return-no-content");
        message.Request.Headers.Add("Accept", Paths.MinimalMetadata);
        message.Request.Headers.Add("Content-Type", "application/json;odata=nometadata");
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["TableName"] = table }));

        var response = await service.Send(message, isAsync, stop, tolerated: ifNotExists ? 409 : 0).ConfigureAwait(false);
        if (response.Status == 409 && new RequestFailedException(response) is var failure && failure.ErrorCode != TableErrorCode.TableAlreadyExists)
            throw failure;
        return Response.FromValue(new TableItem(table), response);
    }

    public static Task<Response> Delete(TableService service, string table, bool isAsync, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(table, "tableName");
        var message = service.Message(RequestMethod.Delete, Paths.TableNamed(table));
        message.Request.Headers.Add("Accept", "application/json");
        return service.Send(message, isAsync, stop, tolerated: 404);
    }

    public static async Task<Page<TableItem>> Page(TableService service, string filter, int? size, string continuationToken, bool isAsync, CancellationToken stop)
    {
        var message = service.Message(RequestMethod.Get, Paths.Tables + Paths.Options(size, null, filter) + Paths.From("NextTableName", continuationToken));
        message.Request.Headers.Add("Accept", Paths.MinimalMetadata);
        var response = await service.Send(message, isAsync, stop).ConfigureAwait(false);

        using var document = JsonDocument.Parse(response.Content);
        var tables = document.RootElement.GetProperty("value").EnumerateArray().Select(row => new TableItem(row.GetProperty("TableName").GetString()));
        var next = response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var name) && name.Length > 0 ? name : null;
        return Azure.Page<TableItem>.FromValues([.. tables], next, response);
    }
}
