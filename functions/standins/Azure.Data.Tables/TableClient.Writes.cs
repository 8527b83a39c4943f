using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <content>Writing one row. A deletion of what is not there answers 404 and throws nothing.</content>
public partial class TableClient
{
    public virtual Response AddEntity<T>(T entity, CancellationToken cancellationToken = default) where T : ITableEntity =>
        Send(EntityOperation.Add(Name, entity), cancellationToken);

    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) where T : ITableEntity =>
        SendAsync(() => EntityOperation.Add(Name, entity), cancellationToken);

    public virtual Response UpsertEntity<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) where T : ITableEntity =>
        Send(EntityOperation.Write(Name, entity, mode), cancellationToken);

    public virtual Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) where T : ITableEntity =>
        SendAsync(() => EntityOperation.Write(Name, entity, mode), cancellationToken);

    public virtual Response UpdateEntity<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) where T : ITableEntity =>
        Send(EntityOperation.Write(Name, entity, mode, Given(ifMatch)), cancellationToken);

    public virtual Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) where T : ITableEntity =>
        SendAsync(() => EntityOperation.Write(Name, entity, mode, Given(ifMatch)), cancellationToken);

    public virtual Response DeleteEntity(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntity(entity?.PartitionKey, entity?.RowKey, ifMatch, cancellationToken);

    public virtual Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntityAsync(entity?.PartitionKey, entity?.RowKey, ifMatch, cancellationToken);

    public virtual Response DeleteEntity(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        Send(EntityOperation.Delete(Name, partitionKey, rowKey, ifMatch), cancellationToken, tolerated: 404);

    public virtual Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        SendAsync(() => EntityOperation.Delete(Name, partitionKey, rowKey, ifMatch), cancellationToken, tolerated: 404);

    private Response Send(EntityOperation operation, CancellationToken stop, int tolerated = 0) =>
        service.Send(service.Message(operation), isAsync: false, stop, tolerated).GetAwaiter().GetResult();

    // Asynchronous from the start, so that a wrong argument fails the task as it does in the real client.
    private async Task<Response> SendAsync(Func<EntityOperation> operation, CancellationToken stop, int tolerated = 0) =>
        await service.Send(service.Message(operation()), isAsync: true, stop, tolerated).ConfigureAwait(false);

    private static ETag Given(ETag ifMatch) => ifMatch == default ? throw new ArgumentException("Value cannot be empty.", nameof(ifMatch)) : ifMatch;
}
