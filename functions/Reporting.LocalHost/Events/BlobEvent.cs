namespace Reporting.LocalHost.Events;

/// <summary>A version of a blob that a function is to hear of. Equal events are one event.</summary>
public sealed record BlobEvent(string Function, string Container, string Blob, string ETag);
