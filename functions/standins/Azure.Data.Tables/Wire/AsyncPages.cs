namespace Azure.Data.Tables.Wire;

/// <summary>Pages fetched one after the other, each with the continuation token of the one before.</summary>
internal sealed class AsyncPages<T>(Func<string, int?, Task<Page<T>>> fetch) : AsyncPageable<T>
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = await fetch(continuationToken, pageSizeHint).ConfigureAwait(false);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken != null);
    }
}
