package org.openbell.simulator.gateway;

/// The order messages, field by field, as the protocol's description lists them.
final class OrderLayouts {
  private static final String CONTRACT =
      " conId:I symbol:S secType:S lastTradeDate:S strike:D right:S multiplier:S exchange:S ";

  static final Layout PLACE_ORDER =
      Layout.of(
          "msgId:I orderId:I"
              + CONTRACT
              + """
              primaryExch:S currency:S localSymbol:S tradingClass:S secIdType:S secId:S
              action:S totalQuantity:X orderType:S lmtPrice:Dm auxPrice:Dm tif:S ocaGroup:S
              account:S openClose:S origin:I orderRef:S transmit:B parentId:I blockOrder:B
              sweepToFill:B displaySize:I triggerMethod:I outsideRth:B hidden:B
              sharesAllocation:S discretionaryAmt:D goodAfterTime:S goodTillDate:S faGroup:S
              faMethod:S faPercentage:S faProfile:S<177 modelCode:S shortSaleSlot:I
              designatedLocation:S exemptCode:I ocaType:I rule80A:S settlingFirm:S allOrNone:B
              minQty:Im percentOffset:Dm eTradeOnly:B firmQuoteOnly:B nbboPriceCap:Dm
              auctionStrategy:Im startingPrice:Dm stockRefPrice:Dm delta:Dm stockRangeLower:Dm
              stockRangeUpper:Dm overridePercentageConstraints:B volatility:Dm volatilityType:Im
              deltaNeutralOrderType:S deltaNeutralAuxPrice:Dm continuousUpdate:I
              referencePriceType:Im trailStopPrice:Dm trailingPercent:Dm scaleInitLevelSize:Im
              scaleSubsLevelSize:Im scalePriceIncrement:Dm scaleTable:S activeStartTime:S
              activeStopTime:S hedgeType:S optOutSmartRouting:B clearingAccount:S
              clearingIntent:S notHeld:B deltaNeutralContract:B algoStrategy:S algoId:S whatIf:B
              orderMiscOptions:S solicited:B randomizeSize:B randomizePrice:B conditionsCount:I
              adjustedOrderType:S triggerPrice:Dm lmtPriceOffset:Dm adjustedStopPrice:Dm
              adjustedStopLimitPrice:Dm adjustedTrailingAmount:Dm adjustableTrailingUnit:I
              extOperator:S softDollarName:S softDollarValue:S cashQty:Dm mifidMaker:S
              mifidAlgo:S mifidTrader:S mifidTraderAlgo:S dontUseAutoPriceForHedge:B
              isOmsContainer:B discretionaryUpToLimitPrice:B usePriceMgmtAlgo:S duration:Im
              postToAts:Im autoCancelParent:B advancedErrorOverride:S manualOrderTime:S
              customerAccount:S>=183 professionalCustomer:B>=184 filler1:S=187-189
              filler2:I=187-189 includeOvernight:B>=189 manualOrderIndicator:Im>=192
              imbalanceOnly:B>=199
              """);

  static final Layout OPEN_ORDER =
      Layout.of(
          "msgId:I orderId:I"
              + CONTRACT
              + """
              currency:S localSymbol:S tradingClass:S action:S totalQuantity:X orderType:S
              lmtPrice:Dm auxPrice:Dm tif:S ocaGroup:S account:S openClose:S origin:I orderRef:S
              clientId:I permId:L outsideRth:B hidden:B discretionaryAmt:D goodAfterTime:S
              sharesAllocation:S faGroup:S faMethod:S faPercentage:S faProfile:S<177 modelCode:S
              goodTillDate:S rule80A:S percentOffset:Dm settlingFirm:S shortSaleSlot:I
              designatedLocation:S exemptCode:I auctionStrategy:I startingPrice:Dm
              stockRefPrice:Dm delta:Dm stockRangeLower:Dm stockRangeUpper:Dm displaySize:Im
              blockOrder:B sweepToFill:B allOrNone:B minQty:Im ocaType:I eTradeOnly:B
              firmQuoteOnly:B nbboPriceCap:Dm parentId:I triggerMethod:I volatility:Dm
              volatilityType:I deltaNeutralOrderType:S deltaNeutralAuxPrice:Dm dnConId:I
              dnSettlingFirm:S dnClearingAccount:S dnClearingIntent:S dnOpenClose:S dnShortSale:B
              dnShortSaleSlot:I dnDesignatedLocation:S continuousUpdate:I referencePriceType:I
              trailStopPrice:Dm trailingPercent:Dm basisPoints:Dm basisPointsType:Im
              comboLegsDescrip:S comboLegsCount:I orderComboLegsCount:I smartRoutingCount:I
              scaleInitLevelSize:Im scaleSubsLevelSize:Im scalePriceIncrement:Dm hedgeType:S
              optOutSmartRouting:B clearingAccount:S clearingIntent:S notHeld:B
              deltaNeutralContract:B algoStrategy:S solicited:B whatIf:B status:S
              initMarginBefore:D maintMarginBefore:D equityWithLoanBefore:D initMarginChange:D
              maintMarginChange:D equityWithLoanChange:D initMarginAfter:D maintMarginAfter:D
              equityWithLoanAfter:D commission:Dm minCommission:Dm maxCommission:Dm
              commissionCurrency:S marginCurrency:S>=195 imbOut:D>=195 mmbOut:D>=195
              elbOut:D>=195 imcOut:D>=195 mmcOut:D>=195 elcOut:D>=195 imaOut:D>=195 mmaOut:D>=195
              elaOut:D>=195 suggestedSize:X>=195 rejectReason:S>=195 allocationsCount:I>=195
              warningText:S randomizeSize:B randomizePrice:B conditionsCount:I
              adjustedOrderType:S triggerPrice:Dm trailStopAgain:Dm lmtPriceOffset:Dm
              adjustedStopPrice:Dm adjustedStopLimitPrice:Dm adjustedTrailingAmount:Dm
              adjustableTrailingUnit:I softDollarName:S softDollarValue:S softDollarDisplay:S
              cashQty:Dm dontUseAutoPriceForHedge:B isOmsContainer:B
              discretionaryUpToLimitPrice:B usePriceMgmtAlgo:B duration:Im postToAts:Im
              autoCancelParent:B minTradeQty:Im minCompeteSize:Im competeAgainstBestOffset:Dm
              midOffsetAtWhole:Dm midOffsetAtHalf:Dm customerAccount:S>=183
              professionalCustomer:B>=184 bondAccruedInterest:S>=185 includeOvernight:B>=189
              extOperator:S>=193 manualOrderIndicator:Im>=193 submitter:S>=198
              imbalanceOnly:B>=199
              """);

  static final Layout COMPLETED_ORDER =
      Layout.of(
          "msgId:I"
              + CONTRACT
              + """
              currency:S localSymbol:S tradingClass:S action:S totalQuantity:X orderType:S
              lmtPrice:Dm auxPrice:Dm tif:S ocaGroup:S account:S openClose:S origin:I orderRef:S
              permId:L outsideRth:B hidden:B discretionaryAmt:D goodAfterTime:S faGroup:S
              faMethod:S faPercentage:S faProfile:S<177 modelCode:S goodTillDate:S rule80A:S
              percentOffset:Dm settlingFirm:S shortSaleSlot:I designatedLocation:S exemptCode:I
              startingPrice:Dm stockRefPrice:Dm delta:Dm stockRangeLower:Dm stockRangeUpper:Dm
              displaySize:Im sweepToFill:B allOrNone:B minQty:Im ocaType:I triggerMethod:I
              volatility:Dm volatilityType:I deltaNeutralOrderType:S deltaNeutralAuxPrice:Dm
              dnConId:I dnShortSale:B dnShortSaleSlot:I dnDesignatedLocation:S
              continuousUpdate:I referencePriceType:I trailStopPrice:Dm trailingPercent:Dm
              comboLegsDescrip:S comboLegsCount:I orderComboLegsCount:I smartRoutingCount:I
              scaleInitLevelSize:Im scaleSubsLevelSize:Im scalePriceIncrement:Dm hedgeType:S
              clearingAccount:S clearingIntent:S notHeld:B deltaNeutralContract:B algoStrategy:S
              solicited:B status:S randomizeSize:B randomizePrice:B conditionsCount:I
              trailStopAgain:Dm lmtPriceOffset:Dm cashQty:Dm dontUseAutoPriceForHedge:B
              isOmsContainer:B autoCancelDate:S filledQuantity:X refFuturesConId:I
              autoCancelParent:B shareholder:S imbalanceOnly:B routeMarketableToBbo:B
              parentPermId:L completedTime:S completedStatus:S minTradeQty:Im minCompeteSize:Im
              competeAgainstBestOffset:Dm midOffsetAtWhole:Dm midOffsetAtHalf:Dm
              customerAccount:S>=183 professionalCustomer:B>=184 submitter:S>=198
              """);

  static final Layout EXEC_DETAILS =
      Layout.of(
          "msgId:I reqId:I orderId:I"
              + CONTRACT
              + """
              currency:S localSymbol:S tradingClass:S execId:S time:S acctNumber:S
              executingExchange:S side:S shares:X price:D permId:L clientId:I liquidation:I
              cumQty:X avgPrice:D orderRef:S evRule:S evMultiplier:Dm modelCode:S
              lastLiquidity:I pendingPriceRevision:B>=178 submitter:S>=198
              """);

  static final Layout ORDER_STATUS =
      Layout.of(
          """
          msgId:I orderId:I status:S filled:X remaining:X avgFillPrice:D permId:L parentId:I
          lastFillPrice:D clientId:I whyHeld:S mktCapPrice:D
          """);

  private OrderLayouts() {}
}
