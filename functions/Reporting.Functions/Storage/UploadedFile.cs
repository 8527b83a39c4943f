namespace Reporting.Functions.Storage;

/// <summary>An uploaded blob.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="CreatedAt">When it was written, by the storage service's clock.</param>
/// <param name="Content">Its bytes; null when it is too large to be read.</param>
public sealed record UploadedFile(long Bytes, DateTimeOffset CreatedAt, BinaryData? Content);
