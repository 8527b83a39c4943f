using System.Linq.Expressions;
using Azure.Data.Tables.Filters;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <content>Lists of tables.</content>
public partial class TableServiceClient
{
    public static string CreateQueryFilter(FormattableString filter) => FormattedFilter.Of(filter);

    public static string CreateQueryFilter(Expression<Func<TableItem, bool>> filter) => ExpressionFilter.Of(filter);

    public virtual Pageable<TableItem> Query(string filter = null, int? maxPerPage = default, CancellationToken cancellationToken = default) =>
        new Pages<TableItem>((token, size) => Page(filter, size ?? maxPerPage, token, isAsync: false, cancellationToken).GetAwaiter().GetResult());

    public virtual Pageable<TableItem> Query(FormattableString filter, int? maxPerPage = default, CancellationToken cancellationToken = default) =>
        Query(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    public virtual Pageable<TableItem> Query(Expression<Func<TableItem, bool>> filter, int? maxPerPage = default, CancellationToken cancellationToken = default) =>
        Query(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(string filter = null, int? maxPerPage = default, CancellationToken cancellationToken = default) =>
        new AsyncPages<TableItem>((token, size) => Page(filter, size ?? maxPerPage, token, isAsync: true, cancellationToken));

    public virtual AsyncPageable<TableItem> QueryAsync(FormattableString filter, int? maxPerPage = default, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(Expression<Func<TableItem, bool>> filter, int? maxPerPage = default, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    private Task<Page<TableItem>> Page(string filter, int? size, string continuationToken, bool isAsync, CancellationToken stop) =>
        TableCommands.Page(service, filter, size, continuationToken, isAsync, stop);
}
