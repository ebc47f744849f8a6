/** The branches of a starter set, in the order they are shown. */
export type Branch = 'banks' | 'government' | 'post' | 'health';

/**
 * Sites that people of a country sign in to and that are imitated most, by country (ISO 3166-1). Written by hand from general
 * knowledge, no list was copied; registrable domains, separated by spaces. A test asks the real helper that each can be
 * protected as it stands here. Nothing of it is protected unless a person chooses it.
 */
export const starterSets: Readonly<Record<string, Readonly<Record<Branch, string>>>> = {
  AR: {
    banks: 'bancogalicia.com bbva.com.ar santander.com.ar macro.com.ar bna.com.ar mercadopago.com.ar',
    government: 'argentina.gob.ar afip.gob.ar anses.gob.ar',
    post: 'correoargentino.com.ar andreani.com',
    health: 'osde.com.ar swissmedical.com.ar pami.org.ar',
  },
  AT: {
    banks: 'sparkasse.at raiffeisen.at bankaustria.at bawag.at erstegroup.com easybank.at',
    government: 'oesterreich.gv.at bmf.gv.at usp.gv.at',
    post: 'post.at',
    health: 'gesundheit.gv.at oegk.at svs.at',
  },
  AU: {
    banks: 'commbank.com.au westpac.com.au anz.com nab.com.au macquarie.com.au ing.com.au bendigobank.com.au',
    government: 'my.gov.au ato.gov.au servicesaustralia.gov.au',
    post: 'auspost.com.au',
    health: 'medibank.com.au bupa.com.au healthdirect.gov.au',
  },
  BE: {
    banks: 'kbc.be belfius.be ing.be bnpparibasfortis.be argenta.be crelan.be',
    government: 'belgium.be myminfin.be socialsecurity.be itsme-id.com',
    post: 'bpost.be',
    health: 'cm.be mc.be solidaris.be',
  },
  BR: {
    banks: 'itau.com.br bradesco.com.br bb.com.br santander.com.br nubank.com.br inter.co',
    government: 'caixa.gov.br inss.gov.br',
    post: 'correios.com.br',
    health: 'unimed.coop.br hapvida.com.br amil.com.br',
  },
  CA: {
    banks: 'rbc.com rbcroyalbank.com td.com scotiabank.com bmo.com cibc.com nbc.ca desjardins.com tangerine.ca',
    government: 'canada.ca ontario.ca quebec.ca',
    post: 'canadapost-postescanada.ca purolator.com',
    health: 'sunlife.ca manulife.ca greenshield.ca',
  },
  CH: {
    banks: 'ubs.com postfinance.ch raiffeisen.ch zkb.ch migrosbank.ch bekb.ch swissquote.com twint.ch',
    government: 'admin.ch ch.ch swissid.ch',
    post: 'post.ch',
    health: 'css.ch helsana.ch swica.ch sanitas.com',
  },
  CN: {
    banks: 'icbc.com.cn ccb.com abchina.com boc.cn bankcomm.com cmbchina.com alipay.com',
    government: 'chinatax.gov.cn 12306.cn',
    post: 'ems.com.cn sf-express.com',
    health: 'haodf.com guahao.com',
  },
  DE: {
    banks:
      'sparkasse.de commerzbank.de deutsche-bank.de postbank.de ing.de dkb.de comdirect.de n26.com vr.de volksbank.de ' +
      'hypovereinsbank.de targobank.de',
    government: 'elster.de bund.de arbeitsagentur.de',
    post: 'dhl.de deutschepost.de hermesworld.com dpd.de gls-pakete.de',
    health: 'tk.de aok.de barmer.de dak.de ikk-classic.de',
  },
  DK: {
    banks: 'danskebank.dk nordea.dk jyskebank.dk sydbank.dk nykredit.dk lunar.app',
    government: 'borger.dk skat.dk mitid.dk e-boks.dk',
    post: 'postnord.dk gls-group.eu',
    health: 'sundhed.dk',
  },
  EG: {
    banks: 'nbe.com.eg banquemisr.com cibeg.com qnbalahli.com',
    government: 'digital.gov.eg eta.gov.eg',
    post: 'egyptpost.org',
    health: 'mohp.gov.eg',
  },
  ES: {
    banks: 'bbva.es bancosantander.es caixabank.es bancsabadell.com bankinter.com unicajabanco.es ing.es openbank.es',
    government: 'agenciatributaria.es seg-social.es dgt.es',
    post: 'correos.es seur.com',
    health: 'sanitas.es adeslas.es asisa.es',
  },
  FI: {
    banks: 'op.fi nordea.fi danskebank.fi s-pankki.fi aktia.fi handelsbanken.fi',
    government: 'suomi.fi vero.fi kela.fi',
    post: 'posti.fi matkahuolto.fi',
    health: 'kanta.fi mehilainen.fi terveystalo.com',
  },
  FR: {
    banks:
      'credit-agricole.fr bnpparibas.net mabanque.bnpparibas societegenerale.fr labanquepostale.fr lcl.fr creditmutuel.fr ' +
      'caisse-epargne.fr banquepopulaire.fr boursobank.com',
    government: 'impots.gouv.fr franceconnect.gouv.fr ants.gouv.fr service-public.fr caf.fr francetravail.fr',
    post: 'laposte.fr chronopost.fr mondialrelay.fr colissimo.fr',
    health: 'ameli.fr doctolib.fr monespacesante.fr',
  },
  GB: {
    banks:
      'barclays.co.uk hsbc.co.uk lloydsbank.com natwest.com santander.co.uk nationwide.co.uk halifax.co.uk rbs.co.uk tsb.co.uk ' +
      'monzo.com starlingbank.com',
    government: 'gov.uk hmrc.gov.uk dvla.gov.uk',
    post: 'royalmail.com parcelforce.com evri.com dpd.co.uk',
    health: 'nhs.uk bupa.co.uk',
  },
  IE: {
    banks: 'aib.ie bankofireland.com ptsb.ie revolut.com',
    government: 'revenue.ie mygovid.ie welfare.ie',
    post: 'anpost.com',
    health: 'hse.ie vhi.ie layahealthcare.ie',
  },
  IN: {
    banks: 'sbi.co.in onlinesbi.sbi hdfcbank.com icicibank.com axisbank.com kotak.com pnbindia.in bankofbaroda.in paytm.com',
    government: 'incometax.gov.in uidai.gov.in digilocker.gov.in',
    post: 'indiapost.gov.in bluedart.com',
    health: 'cowin.gov.in apollo247.com',
  },
  IT: {
    banks: 'intesasanpaolo.com unicredit.it bancobpm.it bper.it mps.it finecobank.com bnl.it bancamediolanum.it',
    government: 'agenziaentrate.gov.it inps.it spid.gov.it interno.gov.it',
    post: 'poste.it brt.it',
    health: 'salute.gov.it unisalute.it',
  },
  JP: {
    banks: 'mufg.jp smbc.co.jp mizuhobank.co.jp resonabank.co.jp rakuten-bank.co.jp',
    government: 'nta.go.jp myna.go.jp nenkin.go.jp',
    post: 'japanpost.jp kuronekoyamato.co.jp sagawa-exp.co.jp',
    health: 'kyoukaikenpo.or.jp',
  },
  KR: {
    banks: 'kbstar.com shinhan.com wooribank.com hanabank.com nonghyup.com kakaobank.com tossbank.com',
    government: 'hometax.go.kr',
    post: 'epost.go.kr cjlogistics.com',
    health: 'nhis.or.kr',
  },
  MX: {
    banks: 'bbva.mx santander.com.mx banorte.com hsbc.com.mx scotiabank.com.mx bancoazteca.com.mx',
    government: 'sat.gob.mx imss.gob.mx',
    post: 'estafeta.com',
    health: 'issste.gob.mx gnp.com.mx',
  },
  NL: {
    banks: 'ing.nl rabobank.nl abnamro.nl snsbank.nl asnbank.nl bunq.com knab.nl',
    government: 'digid.nl belastingdienst.nl mijnoverheid.nl uwv.nl rdw.nl',
    post: 'postnl.nl dhl.nl',
    health: 'vgz.nl cz.nl zilverenkruis.nl menzis.nl',
  },
  NO: {
    banks: 'dnb.no nordea.no sparebank1.no sbanken.no handelsbanken.no',
    government: 'altinn.no skatteetaten.no nav.no bankid.no',
    post: 'posten.no bring.no',
    health: 'helsenorge.no',
  },
  PL: {
    banks: 'pkobp.pl ipko.pl pekao.com.pl mbank.pl santander.pl ing.pl bnpparibas.pl bankmillennium.pl aliorbank.pl',
    government: 'login.gov.pl podatki.gov.pl zus.pl',
    post: 'poczta-polska.pl inpost.pl',
    health: 'pacjent.gov.pl luxmed.pl medicover.pl',
  },
  PT: {
    banks: 'cgd.pt millenniumbcp.pt novobanco.pt santander.pt bancobpi.pt activobank.pt',
    government: 'portaldasfinancas.gov.pt autenticacao.gov.pt seg-social.pt',
    post: 'ctt.pt',
    health: 'sns24.gov.pt medis.pt',
  },
  RU: {
    banks: 'sberbank.ru vtb.ru alfabank.ru tbank.ru gazprombank.ru raiffeisen.ru sovcombank.ru',
    government: 'gosuslugi.ru nalog.gov.ru mos.ru',
    post: 'pochta.ru cdek.ru',
    health: 'emias.info',
  },
  SA: {
    banks: 'alrajhibank.com.sa alahli.com riyadbank.com alinma.com sabb.com',
    government: 'absher.sa my.gov.sa zatca.gov.sa',
    post: 'spl.com.sa smsaexpress.com',
    health: 'moh.gov.sa bupa.com.sa',
  },
  SE: {
    banks: 'swedbank.se seb.se handelsbanken.se nordea.se lansforsakringar.se skandia.se icabanken.se',
    government: 'skatteverket.se forsakringskassan.se bankid.com kivra.se',
    post: 'postnord.se',
    health: '1177.se kry.se',
  },
  SG: {
    banks: 'dbs.com.sg ocbc.com uob.com.sg sc.com posb.com.sg',
    government: 'singpass.gov.sg iras.gov.sg cpf.gov.sg',
    post: 'singpost.com ninjavan.co',
    health: 'healthhub.sg',
  },
  TR: {
    banks: 'isbank.com.tr garantibbva.com.tr akbank.com yapikredi.com.tr ziraatbank.com.tr halkbank.com.tr vakifbank.com.tr',
    government: 'turkiye.gov.tr gib.gov.tr sgk.gov.tr',
    post: 'ptt.gov.tr yurticikargo.com',
    health: 'enabiz.gov.tr mhrs.gov.tr',
  },
  UA: {
    banks: 'privatbank.ua monobank.ua oschadbank.ua raiffeisen.ua pumb.ua',
    government: 'diia.gov.ua tax.gov.ua',
    post: 'ukrposhta.ua novaposhta.ua',
    health: 'helsi.me',
  },
  US: {
    banks:
      'chase.com bankofamerica.com wellsfargo.com citi.com usbank.com capitalone.com pnc.com truist.com americanexpress.com ' +
      'discover.com schwab.com fidelity.com',
    government: 'irs.gov ssa.gov login.gov usa.gov id.me',
    post: 'usps.com ups.com fedex.com',
    health: 'medicare.gov healthcare.gov uhc.com aetna.com cigna.com anthem.com',
  },
  ZA: {
    banks: 'absa.co.za fnb.co.za standardbank.co.za nedbank.co.za capitecbank.co.za',
    government: 'sars.gov.za',
    post: 'postoffice.co.za',
    health: 'discovery.co.za momentum.co.za',
  },
};
