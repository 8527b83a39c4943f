using System.Globalization;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>An entity group transaction: one multipart request that holds a request for each action.</summary>
internal static class Transaction
{
    public static async Task<Response<IReadOnlyList<Response>>> Submit(
        TableService service, string table, IEnumerable<TableTransactionAction> transactionActions, bool isAsync, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var operations = transactionActions.Select(action => OperationOf(action, table)).ToList();
        if (operations.Count == 0)
            throw new InvalidOperationException("The batch contains no entity operations.");

        var response = await service.Send(Message(service, operations), isAsync, stop).ConfigureAwait(false);
        var answers = TransactionPart.ReadAll(response);
        if (answers.FirstOrDefault(answer => answer.Status >= 400) is { } failure)
            throw new TableTransactionFailedException(new RequestFailedException(failure, null, new ServiceError()));
        return Response.FromValue<IReadOnlyList<Response>>(answers, response);
    }

    private static EntityOperation OperationOf(TableTransactionAction action, string table) => action.ActionType switch
    {
        TableTransactionActionType.Add => EntityOperation.Add(table, action.Entity),
        TableTransactionActionType.UpdateMerge => EntityOperation.Write(table, action.Entity, TableUpdateMode.Merge, action.ETag),
        TableTransactionActionType.UpdateReplace => EntityOperation.Write(table, action.Entity, TableUpdateMode.Replace, action.ETag),
        TableTransactionActionType.UpsertMerge => EntityOperation.Write(table, action.Entity, TableUpdateMode.Merge),
        TableTransactionActionType.UpsertReplace => EntityOperation.Write(table, action.Entity, TableUpdateMode.Replace),
        TableTransactionActionType.Delete => EntityOperation.Delete(table, action.Entity.PartitionKey, action.Entity.RowKey, action.ETag),
        _ => throw new InvalidOperationException($"Unknown request type: {action.ActionType}"),
    };

    private static HttpMessage Message(TableService service, IReadOnlyList<EntityOperation> operations)
    {
        // Boundaries need to be absent from the parts, no more: JSON has no line that begins with two hyphens.
        const string batch = "batch_all", changes = "changeset_all";
        var text = new StringBuilder($"--{batch}\r\nContent-Type: multipart/mixed; boundary={changes}\r\n\r\n");
        foreach (var operation in operations)
            Append(text.Append("--").Append(changes).Append("\r\n"), operation, service);
        text.Append($"--{changes}--\r\n\r\n--{batch}--\r\n");

        var message = service.Message(RequestMethod.Post, "$batch");
        message.Request.Headers.Add("Accept", "application/json");
        message.Request.Headers.Add("Content-Type", $"multipart/mixed; boundary={batch}");
        message.Request.Content = RequestContent.Create(Encoding.UTF8.GetBytes(text.ToString()));
        return message;
    }

    private static void Append(StringBuilder text, EntityOperation operation, TableService service)
    {
        text.Append("Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
        text.Append(CultureInfo.InvariantCulture, $"{operation.Method} {service.Address(operation.Path).AbsoluteUri} HTTP/1.1\r\n");
        text.Append(CultureInfo.InvariantCulture, $"Host: {service.Endpoint.Host}\r\nx-ms-version: {service.Version}\r\nDataServiceVersion: 3.0\r\n");
        foreach (var (name, value) in operation.Headers)
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        text.Append("\r\n").Append(operation.Body is { } body ? Encoding.UTF8.GetString(body) : "").Append("\r\n");
    }
}
