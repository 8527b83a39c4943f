namespace Azure.Data.Tables.Wire;

/// <summary>Pages fetched one after the other, each with the continuation token of the one before.</summary>
internal sealed class Pages<T>(Func<string, int?, Page<T>> fetch) : Pageable<T>
{
    public override IEnumerable<Page<T>> AsPages(string continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = fetch(continuationToken, pageSizeHint);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken != null);
    }
}
