using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>An account's tables.</summary>
public partial class TableServiceClient
{
    private readonly TableService service;

    protected TableServiceClient()
    {
    }

    public TableServiceClient(string connectionString) : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions options = null) => service = TableService.From(connectionString, options);

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential) : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options) => service = TableService.With(endpoint, credential, options);

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null) => service = TableService.With(endpoint, tokenCredential, options);

    public virtual string AccountName => service.AccountName;

    public virtual Uri Uri => service.Endpoint;

    public virtual TableClient GetTableClient(string tableName)
    {
        ArgumentNullException.ThrowIfNull(tableName);
        return new TableClient(service, tableName);
    }

    public virtual Response<TableItem> CreateTable(string tableName, CancellationToken cancellationToken = default) =>
        TableCommands.Create(service, tableName, ifNotExists: false, isAsync: false, cancellationToken).GetAwaiter().GetResult();

    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        TableCommands.Create(service, tableName, ifNotExists: false, isAsync: true, cancellationToken);

    public virtual Response<TableItem> CreateTableIfNotExists(string tableName, CancellationToken cancellationToken = default) =>
        TableCommands.Create(service, tableName, ifNotExists: true, isAsync: false, cancellationToken).GetAwaiter().GetResult();

    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        TableCommands.Create(service, tableName, ifNotExists: true, isAsync: true, cancellationToken);

    public virtual Response DeleteTable(string tableName, CancellationToken cancellationToken = default) =>
        TableCommands.Delete(service, tableName, isAsync: false, cancellationToken).GetAwaiter().GetResult();

    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        TableCommands.Delete(service, tableName, isAsync: true, cancellationToken);
}
