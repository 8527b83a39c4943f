namespace Reporting.Functions.Storage;

/// <summary>A blob in the container of packs, as it is listed.</summary>
public sealed record PackBlob(string Name, string ETag, long Bytes);
