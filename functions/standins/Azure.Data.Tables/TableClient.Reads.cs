using System.Linq.Expressions;
using Azure.Data.Tables.Filters;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <content>Reading rows.</content>
public partial class TableClient
{
    public static string CreateQueryFilter(FormattableString filter) => FormattedFilter.Of(filter);

    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter) => ExpressionFilter.Of(filter);

    public virtual Response<T> GetEntity<T>(string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default) where T : class, ITableEntity =>
        (Response<T>)Get<T>(partitionKey, rowKey, select, orNothing: false, isAsync: false, cancellationToken).GetAwaiter().GetResult();

    public virtual async Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default) where T : class, ITableEntity =>
        (Response<T>)await Get<T>(partitionKey, rowKey, select, orNothing: false, isAsync: true, cancellationToken).ConfigureAwait(false);

    public virtual NullableResponse<T> GetEntityIfExists<T>(string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default) where T : class, ITableEntity =>
        Get<T>(partitionKey, rowKey, select, orNothing: true, isAsync: false, cancellationToken).GetAwaiter().GetResult();

    public virtual Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default) where T : class, ITableEntity =>
        Get<T>(partitionKey, rowKey, select, orNothing: true, isAsync: true, cancellationToken);

    public virtual Pageable<T> Query<T>(string filter = null, int? maxPerPage = default, IEnumerable<string> select = null, CancellationToken cancellationToken = default) where T : class, ITableEntity =>
        new Pages<T>((token, size) => Page<T>(filter, size ?? maxPerPage, select, token, isAsync: false, cancellationToken).GetAwaiter().GetResult());

    public virtual Pageable<T> Query<T>(Expression<Func<T, bool>> filter, int? maxPerPage = default, IEnumerable<string> select = null, CancellationToken cancellationToken = default) where T : class, ITableEntity =>
        Query<T>(ExpressionFilter.Of(filter), maxPerPage, select, cancellationToken);

    public virtual AsyncPageable<T> QueryAsync<T>(string filter = null, int? maxPerPage = default, IEnumerable<string> select = null, CancellationToken cancellationToken = default) where T : class, ITableEntity =>
        new AsyncPages<T>((token, size) => Page<T>(filter, size ?? maxPerPage, select, token, isAsync: true, cancellationToken));

    public virtual AsyncPageable<T> QueryAsync<T>(Expression<Func<T, bool>> filter, int? maxPerPage = default, IEnumerable<string> select = null, CancellationToken cancellationToken = default) where T : class, ITableEntity =>
        QueryAsync<T>(ExpressionFilter.Of(filter), maxPerPage, select, cancellationToken);

    private Task<NullableResponse<T>> Get<T>(string partitionKey, string rowKey, IEnumerable<string> select, bool orNothing, bool isAsync, CancellationToken stop) =>
        EntityQueries.Get<T>(service, Name, partitionKey, rowKey, select, orNothing, isAsync, stop);

    private Task<Page<T>> Page<T>(string filter, int? size, IEnumerable<string> select, string continuationToken, bool isAsync, CancellationToken stop) =>
        EntityQueries.Page<T>(service, Name, filter, size, select, continuationToken, isAsync, stop);
}
