using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>One table.</summary>
public partial class TableClient
{
    private readonly TableService service;

    protected TableClient()
    {
    }

    public TableClient(string connectionString, string tableName) : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions options = null) : this(TableService.From(connectionString, options), Checked(tableName))
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential) : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions options = null)
        : this(TableService.With(TableService.WithoutTable(endpoint, tableName), credential, options), Checked(tableName))
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(TableService.With(TableService.WithoutTable(endpoint, tableName), tokenCredential, options), Checked(tableName))
    {
    }

    internal TableClient(TableService service, string tableName)
    {
        this.service = service;
        Name = tableName;
        Uri = service.Address(tableName);
    }

    public virtual string AccountName => service.AccountName;

    public virtual string Name { get; }

    public virtual Uri Uri { get; }

    public virtual Response<TableItem> Create(CancellationToken cancellationToken = default) =>
        TableCommands.Create(service, Name, ifNotExists: false, isAsync: false, cancellationToken).GetAwaiter().GetResult();

    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        TableCommands.Create(service, Name, ifNotExists: false, isAsync: true, cancellationToken);

    public virtual Response<TableItem> CreateIfNotExists(CancellationToken cancellationToken = default) =>
        TableCommands.Create(service, Name, ifNotExists: true, isAsync: false, cancellationToken).GetAwaiter().GetResult();

    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        TableCommands.Create(service, Name, ifNotExists: true, isAsync: true, cancellationToken);

    public virtual Response Delete(CancellationToken cancellationToken = default) =>
        TableCommands.Delete(service, Name, isAsync: false, cancellationToken).GetAwaiter().GetResult();

    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        TableCommands.Delete(service, Name, isAsync: true, cancellationToken);

    private static string Checked(string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        return tableName;
    }
}
