namespace Reporting.LocalHost.Tools;

/// <summary>A tool could not be installed or started; the message says what to do.</summary>
public sealed class ToolException(string message, Exception? innerException = null) : InvalidOperationException(message, innerException);
