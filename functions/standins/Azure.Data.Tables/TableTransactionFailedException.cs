using System.Globalization;
using System.Runtime.Serialization;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>A transaction that the service refused; nothing of it was stored.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    private const string Hint =
        "\n You can retrieve the entity that caused the error by calling the FailedTransactionActionIndex property of this exception.";

    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(requestFailedException.Status, requestFailedException.Message + Hint, requestFailedException.ErrorCode, requestFailedException.InnerException)
    {
        if (requestFailedException.Data[ServiceError.FailedEntity] is string index)
            FailedTransactionActionIndex = int.Parse(index, CultureInfo.InvariantCulture);
    }

    [Obsolete(DiagnosticId = "SYSLIB0051")]
    protected TableTransactionFailedException(SerializationInfo info, StreamingContext context) : base(info, context)
    {
    }

    /// <summary>Which of the actions failed, counted from 0.</summary>
    public int? FailedTransactionActionIndex { get; }
}
