using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <content>Several changes of one partition, all or none.</content>
public partial class TableClient
{
    public virtual Response<IReadOnlyList<Response>> SubmitTransaction(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        Transaction.Submit(service, Name, transactionActions, isAsync: false, cancellationToken).GetAwaiter().GetResult();

    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        Transaction.Submit(service, Name, transactionActions, isAsync: true, cancellationToken);
}
