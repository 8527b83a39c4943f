namespace Azure.Data.Tables.Wire;

/// <summary>The answer to "get it if it exists" when it does not.</summary>
internal sealed class NothingFound<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException($"Status: {response.Status}, Service returned no content");

    public override Response GetRawResponse() => response;
}
